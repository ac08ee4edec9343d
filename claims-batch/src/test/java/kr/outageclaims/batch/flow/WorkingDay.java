package kr.outageclaims.batch.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.sample.answers.Council;
import kr.outageclaims.sample.answers.KnownTruth;
import kr.outageclaims.sample.answers.Operator;

/**
 * One day's work as people do it: the commands in their order, the operator's and the council's part between them.
 * Every command has to end well; what it said is kept.
 */
final class WorkingDay {

    static final String INCIDENT = "2022-10-15-pangyo";
    static final String RULEBOOK = "2022-12-29";

    private final BatchProgram program;
    private final SampleFiles files;
    private final Path work;
    private final int round;
    private final List<Answer> answers = new ArrayList<>();

    /** @param round of the review that this day's claims get into */
    WorkingDay(BatchProgram program, SampleFiles files, Path work, int round) throws IOException {
        this.program = program;
        this.files = files;
        this.work = Files.createDirectories(work);
        this.round = round;
    }

    WorkingDay wholly() throws IOException {
        takeIn();
        operatorsAnswer();
        councilDecides();
        pay(payoutFolder());
        tell();
        return this;
    }

    /** Exports become claims and classifications. */
    void takeIn() {
        files.exports()
                .forEach((channel, export) ->
                        run("import", export.toString(), "--channel", channel.code(), "--incident", INCIDENT));
        run("classify", "--incident", INCIDENT);
    }

    void operatorsAnswer() throws IOException {
        manualExport(manualWorkbook());
        answerManualWorkbook();
        manualImport(answeredWorkbook());
    }

    void answerManualWorkbook() throws IOException {
        new Operator(truth(), INCIDENT).answer(manualWorkbook(), answeredWorkbook());
    }

    void councilDecides() throws IOException {
        propose();
        reviewExport(reviewFolder());
        decideReviewWorkbooks();
        reviewImport(decidedFolder());
    }

    void decideReviewWorkbooks() throws IOException {
        new Council(truth()).decide(reviewFolder(), decidedFolder());
    }

    void manualExport(Path workbook) {
        run("manual", "export", "--incident", INCIDENT, "--out", workbook.toString());
    }

    void manualImport(Path workbook) {
        run("manual", "import", workbook.toString(), "--by", "sample-operator");
    }

    void propose() {
        run("propose", "--incident", INCIDENT, "--rulebook", RULEBOOK);
    }

    void reviewExport(Path folder) {
        run("review", "export", "--incident", INCIDENT, "--rulebook", RULEBOOK, "--out", folder.toString());
    }

    void reviewImport(Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of("review", "import"));
        try (Stream<Path> workbooks = Files.list(folder)) {
            workbooks.sorted().map(Path::toString).forEach(command::add);
        }
        command.addAll(List.of("--by", "sample-council"));
        run(command.toArray(String[]::new));
    }

    void pay(Path folder) {
        run("payout", "create", "--incident", INCIDENT, "--round", String.valueOf(round), "--out", folder.toString());
    }

    void tell() {
        run(
                "notices",
                "export",
                "--incident",
                INCIDENT,
                "--out",
                noticesFolder().toString());
    }

    /** Every command once more, as typed by somebody who is not sure that it was done. */
    void again() throws IOException {
        takeIn();
        manualExport(work.resolve("manual-again.xlsx"));
        manualImport(answeredWorkbook());
        propose();
        reviewExport(work.resolve("review-again"));
        reviewImport(decidedFolder());
        pay(payoutAgainFolder());
        tell();
    }

    CsvTable proposals() {
        Path file = work.resolve("proposals.csv");
        run("export", "proposals", "--incident", INCIDENT, "--rulebook", RULEBOOK, "--out", file.toString());
        return CsvTable.read(file);
    }

    CsvTable classifications() {
        Path file = work.resolve("classifications.csv");
        run("export", "classifications", "--incident", INCIDENT, "--out", file.toString());
        return CsvTable.read(file);
    }

    CsvTable bankSheets() {
        return CsvTable.readAll(payoutFolder(), "bank-*.csv");
    }

    CsvTable waiting() {
        return CsvTable.readAll(payoutFolder(), "waiting-*.csv");
    }

    CsvTable notices(String event) {
        return CsvTable.readAll(noticesFolder(), "notices-*-" + event + ".csv");
    }

    Answer run(String... command) {
        Answer answer = program.run(command);
        assertThat(answer.exitCode())
                .as("%s%n%s%n%s", Arrays.toString(command), answer.out(), answer.err())
                .isZero();
        answers.add(answer);
        return answer;
    }

    private KnownTruth truth() throws IOException {
        classifications();
        return KnownTruth.read(files.truth(), work.resolve("classifications.csv"));
    }

    int round() {
        return round;
    }

    SampleFiles files() {
        return files;
    }

    /** What the commands said, in their order. */
    List<Answer> answers() {
        return List.copyOf(answers);
    }

    Path manualWorkbook() {
        return work.resolve("manual.xlsx");
    }

    Path answeredWorkbook() {
        return work.resolve("manual-answered.xlsx");
    }

    Path reviewFolder() {
        return work.resolve("review");
    }

    Path reviewWorkbook() {
        return reviewFolder().resolve("review-" + INCIDENT + "-round" + round + ".xlsx");
    }

    Path decidedFolder() {
        return work.resolve("review-decided");
    }

    Path payoutFolder() {
        return work.resolve("payout");
    }

    Path payoutAgainFolder() {
        return work.resolve("payout-again");
    }

    Path noticesFolder() {
        return work.resolve("notices");
    }
}
