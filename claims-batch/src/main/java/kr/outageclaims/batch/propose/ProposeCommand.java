package kr.outageclaims.batch.propose;

import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.batch.run.IncidentOption;
import kr.outageclaims.batch.run.JobRuns;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code propose --incident ID --rulebook VERSION}. */
@Component
@Command(
        name = "propose",
        mixinStandardHelpOptions = true,
        description = "분류된 접수에 보상 기준을 적용해 보상안을 만듭니다 / applies a rulebook to the classified claims")
class ProposeCommand implements ClaimsCommand {

    private static final int MOST_PARTITIONS = 64;

    private final JobRuns runs;
    private final ProposeRun proposeRun;
    private final ProposalCounts counts;

    @Mixin
    private IncidentOption incident = new IncidentOption();

    @Option(
            names = "--rulebook",
            required = true,
            paramLabel = "VERSION",
            description = "보상 기준의 판, 예: 2022-12-29 / the rulebook's version")
    private String rulebook = "";

    @Option(
            names = "--partitions",
            defaultValue = "2",
            paramLabel = "N",
            description =
                    "동시에 처리할 구간 수, 결과는 같습니다 / ranges worked at once; the result is the same (default: ${DEFAULT-VALUE})")
    private int partitions;

    ProposeCommand(JobRuns runs, ProposeRun proposeRun, ProposalCounts counts) {
        this.runs = runs;
        this.proposeRun = proposeRun;
        this.counts = counts;
    }

    @Override
    public Integer call() {
        if (partitions < 1 || partitions > MOST_PARTITIONS) {
            throw new BadInput("--partitions " + partitions + ": expected a number from 1 to " + MOST_PARTITIONS);
        }
        runs.run(proposeRun.over(incident.calendar(), rulebook, partitions))
                .ifPresentOrElse(
                        done -> System.out.println(
                                counts.ofRun(done.getJobInstanceId()).inWords()),
                        () -> System.out.println("새로 제안할 접수가 없습니다 / nothing new to propose"));
        return 0;
    }
}
