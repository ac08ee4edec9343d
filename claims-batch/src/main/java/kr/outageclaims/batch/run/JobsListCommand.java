package kr.outageclaims.batch.run;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** {@code jobs list}: the runs that are not done, and what each waits for. */
@Component
@Command(name = "jobs list", description = "끝나지 않은 작업과 할 일 / the runs that are not finished, and what each waits for")
class JobsListCommand implements ClaimsCommand {

    private final BrokenRuns runs;
    private final DatabaseAccess database;

    JobsListCommand(BrokenRuns runs, DatabaseAccess database) {
        this.runs = runs;
        this.database = database;
    }

    @Override
    public Integer call() {
        List<JobExecution> unfinished = runs.unfinished();
        if (unfinished.isEmpty()) {
            System.out.println("끝나지 않은 작업이 없습니다 / every run is finished");
        }
        for (JobExecution execution : unfinished) {
            System.out.println(
                    execution.getId() + "  " + execution.getJobInstance().getJobName() + "  " + execution.getStatus()
                            + "  " + execution.getCreateTime() + "  " + words(execution));
            System.out.println("    " + next(execution));
        }
        return 0;
    }

    private static String words(JobExecution execution) {
        return execution.getJobParameters().getIdentifyingParameters().stream()
                .map(parameter -> name(parameter) + "=" + parameter.value())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String name(JobParameter<?> parameter) {
        return parameter.name();
    }

    private String next(JobExecution execution) {
        String lock = execution.getJobParameters().getString(JobRuns.LOCK, "");
        if (!lock.isEmpty() && JobLock.isHeld(database, lock)) {
            return "작업 중 / at work: " + JobLock.holder(database, lock);
        }
        if (BrokenRuns.isUnknown(execution)) {
            return "사람이 확인해야 합니다 / a person has to look: ./claims jobs recover " + execution.getId() + " --by NAME";
        }
        return "같은 명령을 다시 실행하면 이어집니다 / the same command continues it";
    }
}
