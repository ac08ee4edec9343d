package kr.outageclaims.batch.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobs recover ID --by NAME}: compares what is stored with what the run says of itself, then frees it. */
@Component
@Command(
        name = "jobs recover",
        description = "알 수 없는 상태로 끝난 작업을 확인하고 풀어 줍니다 / reconciles a run that lost its database, then frees it")
class JobsRecoverCommand implements ClaimsCommand {

    private static final int LONGEST_TEXT = 100;

    private final BrokenRuns runs;
    private final List<StoredWork> stored;
    private final JobRepository repository;
    private final DatabaseAccess database;

    @Parameters(index = "0", paramLabel = "ID", description = "작업 번호 / the run's number, from jobs list")
    private long id;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "확인한 사람 / who looked")
    private String by = "";

    @Option(
            names = "--despite",
            paramLabel = "REASON",
            description = "차이가 있어도 풀 때 그 사유 / frees it although the figures differ, and why that is right")
    private String despite = "";

    JobsRecoverCommand(BrokenRuns runs, List<StoredWork> stored, JobRepository repository, DatabaseAccess database) {
        this.runs = runs;
        this.stored = stored;
        this.repository = repository;
        this.database = database;
    }

    @Override
    public Integer call() {
        refuseLong("--by", by);
        refuseLong("--despite", despite);
        if (by.isBlank()) {
            throw new BadInput("--by: expected the name of who looked");
        }
        JobExecution execution = runs.find(id)
                .orElseThrow(() -> new BadInput("there is no run " + id + "; ./claims jobs list shows them"));
        if (!BrokenRuns.isUnknown(execution)) {
            throw new BadInput("run " + id + " is " + execution.getStatus()
                    + ": nothing to recover. If it is not finished, the command that started it continues it.");
        }
        String lock = execution.getJobParameters().getString(JobRuns.LOCK, "run " + id);
        try (JobLock held = JobLock.acquire(database, lock)) {
            String found = reconcile(execution);
            System.out.println(found);
            runs.free(
                    execution,
                    "freed by " + by.strip() + ", " + held.holding() + ": " + found
                            + (despite.isBlank() ? "" : "; despite: " + despite.strip()));
        }
        System.out.println("풀었습니다. 같은 명령이 이어서 합니다 / freed: the same command continues it");
        return 0;
    }

    private static void refuseLong(String option, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new BadInput(option + ": at most " + LONGEST_TEXT + " characters");
        }
    }

    private String reconcile(JobExecution execution) {
        String job = execution.getJobInstance().getJobName();
        Optional<StoredWork> work =
                stored.stream().filter(one -> one.job().equals(job)).findFirst();
        if (work.isEmpty()) {
            return "every step of " + job + " is one transaction, kept whole or not at all: nothing to compare";
        }
        StoredWork.Compared compared = new StoredWork.Compared(
                said(work.get(), execution),
                work.get().rows().applyAsLong(execution),
                work.get().inFlight());
        String found = String.format(
                Locale.ROOT,
                "%s: the run says %,d written, the tables hold %,d of it",
                work.get().step(),
                compared.said(),
                compared.stored());
        if (!compared.agrees() && despite.isBlank()) {
            throw new WorkFailed(found + ". More than the " + compared.inFlight()
                    + " rows that may have been on their way are in doubt, so rows were changed by something else than"
                    + " this job. Nothing was freed. Compare with the backup; when the tables are right, free it with"
                    + " --despite REASON.");
        }
        return found;
    }

    private long said(StoredWork work, JobExecution execution) {
        return repository.getJobExecutions(execution.getJobInstance()).stream()
                .flatMap(one -> one.getStepExecutions().stream())
                .filter(step -> isOf(work.step(), step))
                .mapToLong(StepExecution::getWriteCount)
                .sum();
    }

    private static boolean isOf(String name, StepExecution step) {
        return step.getStepName().equals(name) || step.getStepName().startsWith(name + ":");
    }
}
