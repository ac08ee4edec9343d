package kr.outageclaims.batch.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.outageclaims.intake.log.LostConnection;
import kr.outageclaims.intake.log.SafeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Runs jobs for commands: one process a job, an unfinished run is continued before a new one starts, and what a
 * killed process left behind is recovered, but only under the lock that proves that nobody works on it.
 */
@Component
public class JobRuns {

    private static final Logger LOG = LoggerFactory.getLogger(JobRuns.class);
    private static final int ATTEMPTS = 5;
    /** How many items the run will write, remembered so that a continued run can show how far it is. */
    static final String EXPECTED = "expected";
    /** What the run's process holds, remembered so that a person can be kept from freeing a run at work. */
    static final String LOCK = "lock";

    private final JobOperator operator;
    private final JobRepository repository;
    private final DatabaseAccess database;
    private final Watch watch;
    private final BrokenRuns broken;

    JobRuns(JobOperator operator, JobRepository repository, DatabaseAccess database, Watch watch, BrokenRuns broken) {
        this.broken = broken;
        this.operator = operator;
        this.repository = repository;
        this.database = database;
        this.watch = watch;
    }

    /**
     * The run finished last, or empty when there was nothing new. An unfinished run is continued first.
     *
     * @throws WorkFailed when another process does it, or the job did not complete
     */
    public Optional<JobExecution> run(JobRun run) {
        if (!watch.isRunning()) {
            throw new WorkFailed(run.lock() + " was not begun, since the process is asked to end. Nothing is lost: the"
                    + " same command continues.");
        }
        try (JobLock lock = JobLock.acquire(database, run.lock())) {
            broken.recoverAbandoned(run);
            Optional<JobExecution> continued = unfinished(run).map(unfinished -> {
                System.out.println("끝나지 않은 작업을 이어서 합니다 / continuing the unfinished run: " + run.lock());
                return launch(run, again(run, unfinished.getJobParameters()), lock);
            });
            // what has come since the unfinished run was frozen is a run of its own
            Optional<JobParameters> next = run.work().get().map(work -> parameters(run, work));
            if (next.isEmpty()
                    || continued.filter(done -> isSameRun(done, next.get())).isPresent()) {
                return continued;
            }
            broken.forgetUnstarted(run, next.get());
            return Optional.of(launch(run, next.get(), lock));
        }
    }

    private static boolean isSameRun(JobExecution done, JobParameters next) {
        return done.getJobParameters().getIdentifyingParameters().equals(next.getIdentifyingParameters());
    }

    private Optional<JobExecution> unfinished(JobRun run) {
        return broken.unfinished(run).stream().findFirst();
    }

    private static JobParameters parameters(JobRun run, JobRun.Work work) {
        JobParametersBuilder builder = new JobParametersBuilder();
        run.scope().forEach(builder::addString);
        work.frozen().forEach(builder::addLong);
        builder.addLong(EXPECTED, work.expected(), false);
        builder.addString(LOCK, run.lock(), false);
        run.given().forEach((name, value) -> builder.addString(name, value, false));
        return builder.toJobParameters();
    }

    private static JobParameters again(JobRun run, JobParameters before) {
        JobParametersBuilder builder = new JobParametersBuilder(before);
        run.given().forEach((name, value) -> builder.addString(name, value, false));
        return builder.toJobParameters();
    }

    /** Starts the run, and goes on where it broke off when the database asked for that. */
    private JobExecution launch(JobRun run, JobParameters parameters, JobLock lock) {
        for (int attempt = 1; ; attempt++) {
            JobExecution execution = watch.over(run.job(), repository, lock, () -> start(run, parameters));
            if (attempt == ATTEMPTS || !brokenByOthers(execution)) {
                return completed(run, execution);
            }
            LOG.warn(
                    "job={} met other work on the same rows, attempt={}",
                    run.job().getName(),
                    attempt);
        }
    }

    private JobExecution start(JobRun run, JobParameters parameters) {
        try {
            return operator.start(run.job(), parameters);
        } catch (JobExecutionException e) {
            throw new WorkFailed(run.lock() + " could not start: " + SafeMessage.firstLine(e.getMessage()), e);
        }
    }

    /** A deadlock or a lock that others held too long: the chunk was rolled back and may be done again. */
    private static boolean brokenByOthers(JobExecution execution) {
        return execution.getStatus() == BatchStatus.FAILED
                && execution.getAllFailureExceptions().stream().anyMatch(JobRuns::isLockConflict);
    }

    private static boolean isLockConflict(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PessimisticLockingFailureException) {
                return true;
            }
        }
        return false;
    }

    private static JobExecution completed(JobRun run, JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return execution;
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            throw new WorkFailed(
                    run.lock() + " was stopped. Nothing is lost: the same command continues where it stopped.");
        }
        String cause = cause(execution);
        if (BrokenRuns.isUnknown(execution)) {
            throw new WorkFailed(BrokenRuns.unknown(run.lock(), execution));
        }
        if (execution.getAllFailureExceptions().stream().anyMatch(LostConnection::isIn)) {
            throw new WorkFailed(run.lock() + ": " + WorkFailed.DATABASE_GONE);
        }
        throw new WorkFailed(run.lock() + " failed: " + cause
                + ". What was done is kept: mend the cause, then the same command continues.");
    }

    private static String cause(JobExecution execution) {
        List<Throwable> causes = execution.getAllFailureExceptions();
        causes.forEach(
                e -> LOG.error("job={} failed", execution.getJobInstance().getJobName(), e));
        return causes.isEmpty()
                ? execution.getStepExecutions().stream()
                        .map(StepExecution::getExitStatus)
                        .map(status -> status.getExitCode() + " " + status.getExitDescription())
                        .reduce("", (a, b) -> b)
                : SafeMessage.ofRoot(causes.stream()
                        // in no order; a step of ranges only says that one of its ranges failed
                        .min(Comparator.comparing(JobExecutionException.class::isInstance))
                        .orElseThrow());
    }
}
