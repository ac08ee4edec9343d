package kr.outageclaims.batch.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.batch.run.JobRuns;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code review import FILE… --by NAME}. */
@Component
@Command(
        name = "review import",
        mixinStandardHelpOptions = true,
        description = "협의체가 작성한 심사 파일을 반영하고 차수를 마감합니다 / takes the council's decisions and closes the round")
class ReviewImportCommand implements ClaimsCommand {

    private static final int LONGEST_NAME = 100;

    private final JobRuns runs;
    private final ReviewImportRun importRun;
    private final DecisionCounts counts;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "작성한 심사 파일 / the workbooks that came back")
    private List<Path> files = List.of();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "결정한 사람이나 모임 / who decided")
    private String by = "";

    @Option(
            names = "--hold-blank",
            description = "비워 둔 묶음을 모두 보류합니다 / holds every group that was left blank; else they are refused")
    private boolean holdBlank;

    ReviewImportCommand(JobRuns runs, ReviewImportRun importRun, DecisionCounts counts) {
        this.runs = runs;
        this.importRun = importRun;
        this.counts = counts;
    }

    @Override
    public Integer call() {
        if (by.isBlank() || by.length() > LONGEST_NAME) {
            throw new BadInput("--by: name who decided, with at most " + LONGEST_NAME + " characters.");
        }
        ReviewImportRun.Returned returned = importRun.read(files, holdBlank);
        // an import that was cut off behind the closing of its round has still to tell the claimants
        boolean ran = runs.run(importRun.over(returned, by.strip())).isPresent();
        if (ran) {
            System.out.println(counts.of(returned.round()));
        } else {
            System.out.printf(
                    Locale.ROOT,
                    "심사 %d차에 이미 반영된 결정입니다 / round %d was closed with these decisions already%n",
                    returned.round().number(),
                    returned.round().number());
        }
        return 0;
    }
}
