package kr.outageclaims.batch.notices;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.batch.run.IncidentOption;
import kr.outageclaims.batch.run.JobRun;
import kr.outageclaims.batch.run.JobRuns;
import kr.outageclaims.batch.sheet.OutputPlace;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code notices export}: what the message gateway sends. */
@Component
@Command(
        name = "notices export",
        description = "신고인에게 보낼 알림을 내보냅니다 / one gateway CSV per event, nothing told twice",
        mixinStandardHelpOptions = true)
class NoticesExportCommand implements ClaimsCommand {

    @Mixin
    private IncidentOption incident = new IncidentOption();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "파일을 둘 폴더 / folder for the files")
    private Path out = Path.of(".");

    private final JobRuns runs;
    private final Job notices;
    private final DueNotices due;

    NoticesExportCommand(JobRuns runs, @Qualifier("notices") Job notices, DueNotices due) {
        this.runs = runs;
        this.notices = notices;
        this.due = due;
    }

    @Override
    public Integer call() {
        incident.calendar();
        OutputPlace.needFolder(out);
        String folder = out.toAbsolutePath().normalize().toString();
        Optional<JobExecution> run = runs.run(new JobRun(
                notices,
                Map.of("incident", incident.id()),
                Map.of("out", folder),
                "notices " + incident.id(),
                this::work));
        System.out.println(
                run.map(execution -> String.format(Locale.ROOT, "알림 %,d건 / notices: %s", written(execution), folder))
                        .orElse("새로 보낼 알림이 없습니다 / nothing new to tell"));
        return 0;
    }

    private Optional<JobRun.Work> work() {
        long count = due.count(incident.id());
        return count == 0 ? Optional.empty() : Optional.of(new JobRun.Work(Map.of("export", due.nextExport()), count));
    }

    private static long written(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(step -> step.getStepName().equals("writeGatewayFiles"))
                .mapToLong(StepExecution::getWriteCount)
                .sum();
    }
}
