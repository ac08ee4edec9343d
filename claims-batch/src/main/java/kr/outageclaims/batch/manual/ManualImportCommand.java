package kr.outageclaims.batch.manual;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.batch.run.IncidentRun;
import kr.outageclaims.batch.run.JobRuns;
import kr.outageclaims.batch.run.WorkFailed;
import kr.outageclaims.batch.sheet.RowSeal;
import kr.outageclaims.batch.sheet.SealedWorkbook;
import kr.outageclaims.batch.sheet.SheetFault;
import kr.outageclaims.outage.OutageCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code manual import FILE --by NAME}; follows the answers at once. */
@Component
@Command(
        name = "manual import",
        mixinStandardHelpOptions = true,
        description = "담당자가 답한 엑셀을 받아 분류에 반영합니다 / takes over the operators' answers and classifies by them")
class ManualImportCommand implements ClaimsCommand {

    private static final int LONGEST_NAME = 100;

    private final ManualAnswers answers;
    private final ObjectProvider<RowSeal> seal;
    private final JobRuns runs;
    private final IncidentRun classifyRun;

    @Parameters(index = "0", paramLabel = "FILE", description = "답을 적은 엑셀 파일 / the workbook with answers")
    private Path file = Path.of("");

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "답한 담당자 / the operator who answered")
    private String by = "";

    ManualImportCommand(
            ManualAnswers answers,
            ObjectProvider<RowSeal> seal,
            JobRuns runs,
            @Qualifier("classifyRun") IncidentRun classifyRun) {
        this.answers = answers;
        this.seal = seal;
        this.runs = runs;
        this.classifyRun = classifyRun;
    }

    @Override
    public Integer call() {
        String operator = by.strip();
        if (operator.isEmpty() || operator.length() > LONGEST_NAME) {
            throw new BadInput("--by: expected the operator's name, 1 to " + LONGEST_NAME + " characters");
        }
        SealedWorkbook workbook = SealedWorkbook.read(file, seal.getObject());
        Map<String, String> about = workbook.about();
        if (about.isEmpty()) {
            throw refused(workbook.faults());
        }
        if (!QueueWorkbook.MANUAL.equals(about.get(QueueWorkbook.KIND))) {
            throw new BadInput(file.getFileName()
                    + ": 수동 분류 파일이 아닙니다 / not a workbook of manual export; review workbooks go to review import");
        }
        OutageCalendar calendar = OutageCalendar.of(about.getOrDefault(QueueWorkbook.INCIDENT, ""))
                .orElseThrow(() -> new BadInput(file.getFileName() + ": its incident is not known here"));
        QueueAnswers read = QueueAnswers.of(
                workbook, calendar, answers.ofExport(Long.parseLong(about.getOrDefault(QueueWorkbook.EXPORT, "0"))));
        if (!read.faults().isEmpty()) {
            throw refused(read.faults());
        }
        takeOver(read, operator);
        runs.run(classifyRun.over(calendar));
        return 0;
    }

    private void takeOver(QueueAnswers read, String operator) {
        try {
            answers.add(read.added(), operator);
        } catch (DuplicateKeyException e) {
            throw new WorkFailed(
                    "another import has just answered the same claims; nothing was changed. Run the command again.", e);
        }
        System.out.printf(
                Locale.ROOT,
                "답변 %,d건 반영, 이미 반영된 것 %,d건 / %,d claims answered, %,d had the same answer before%n",
                read.added().size(),
                read.unchanged(),
                read.added().size(),
                read.unchanged());
    }

    private BadInput refused(List<SheetFault> faults) {
        return new BadInput(file.getFileName() + ": 아무것도 바뀌지 않았습니다 / nothing was changed, " + faults.size()
                + " faults" + System.lineSeparator()
                + faults.stream().map(SheetFault::toString).collect(Collectors.joining(System.lineSeparator())));
    }
}
