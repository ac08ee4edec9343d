package kr.outageclaims.batch.classify;

import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.batch.run.IncidentOption;
import kr.outageclaims.batch.run.JobRuns;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code classify --incident ID}. */
@Component
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = "새 접수와 담당자 답변을 분류합니다 / classifies new claims and follows the operators' answers")
class ClassifyCommand implements ClaimsCommand {

    private static final int MOST_PARTITIONS = 64;

    private final JobRuns runs;
    private final ClassifyRun classifyRun;
    private final ClassifiedCounts counts;

    @Mixin
    private IncidentOption incident = new IncidentOption();

    @Option(
            names = "--partitions",
            defaultValue = "" + ClassifyRun.PARTITIONS,
            paramLabel = "N",
            description =
                    "동시에 처리할 구간 수, 결과는 같습니다 / ranges worked at once; the result is the same (default: ${DEFAULT-VALUE})")
    private int partitions;

    ClassifyCommand(JobRuns runs, ClassifyRun classifyRun, ClassifiedCounts counts) {
        this.runs = runs;
        this.classifyRun = classifyRun;
        this.counts = counts;
    }

    @Override
    public Integer call() {
        if (partitions < 1 || partitions > MOST_PARTITIONS) {
            throw new BadInput("--partitions " + partitions + ": expected a number from 1 to " + MOST_PARTITIONS);
        }
        runs.run(classifyRun.over(incident.calendar(), partitions))
                .ifPresentOrElse(
                        done -> System.out.println(counts.of(incident.id()).inWords()),
                        () -> System.out.println("새로 분류할 접수가 없습니다 / nothing new to classify"));
        return 0;
    }
}
