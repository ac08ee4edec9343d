package kr.outageclaims.sample.answers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.outageclaims.sample.answers.CouncilPolicy.Answer;
import kr.outageclaims.sample.answers.CouncilPolicy.Losses;
import kr.outageclaims.sample.answers.CouncilPolicy.Question;

/**
 * The sample council: fills in the review workbooks, {@code 묶음결정} and {@code 개별심사}, by its policy. Holds
 * nothing back for a later round.
 */
public final class Council {

    private static final String GROUPS = "묶음결정";
    private static final String SINGLES = "개별심사";

    private final CouncilPolicy policy = CouncilPolicy.read();
    private final KnownTruth truth;

    public Council(KnownTruth truth) {
        this.truth = truth;
    }

    /** Decides every review workbook of {@code in} and saves it under its name in {@code out}; tells which. */
    public List<Path> decide(Path in, Path out) throws IOException {
        Files.createDirectories(out);
        List<Path> workbooks;
        try (Stream<Path> files = Files.list(in)) {
            workbooks = files.filter(file -> file.getFileName().toString().endsWith(".xlsx"))
                    .filter(file -> !file.getFileName().toString().startsWith("~$"))
                    .sorted()
                    .toList();
        }
        List<Path> decided = new ArrayList<>();
        for (Path file : workbooks) {
            if (FilledWorkbook.sheetsOf(file).contains(GROUPS)) {
                decided.add(decideOne(file, out.resolve(file.getFileName())));
            }
        }
        return decided;
    }

    private Path decideOne(Path file, Path to) throws IOException {
        try (FilledWorkbook workbook = FilledWorkbook.open(file)) {
            for (FilledWorkbook.Line line : workbook.lines(GROUPS)) {
                write(line, question(line, policy.band(line.text("금액대")), ""));
            }
            for (FilledWorkbook.Line line : workbook.lines(SINGLES)) {
                long loss = Math.max(line.number("손실(원)"), line.number("이용요금(원)"));
                write(line, question(line, Losses.of(loss), truth.evidenceOf(line.text("접수번호"))));
            }
            workbook.save(to);
        }
        return to;
    }

    /** The clause's title stands in the first line; a single claim's row has the clause's text below it. */
    private static Question question(FilledWorkbook.Line line, Losses losses, String evidence) {
        String title = line.text("조항").lines().findFirst().orElse("");
        return new Question(line.text("제안"), title, losses, evidence);
    }

    private void write(FilledWorkbook.Line line, Question question) {
        Answer answer = policy.answer(question);
        line.write("결정", answer.decision());
        if (answer.amount() > 0) {
            line.write("조정 금액(원)", answer.amount());
        }
        if (answer.percentage() > 0) {
            line.write("조정 비율(%)", answer.percentage());
            line.write("상한(원)", answer.cap());
        }
        line.write("의견", answer.comment());
    }
}
