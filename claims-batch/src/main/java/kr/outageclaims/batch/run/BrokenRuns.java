package kr.outageclaims.batch.run;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What killed processes and databases left behind: found, and freed so that it can be continued. */
@Component
class BrokenRuns {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenRuns.class);

    /** The last execution of every run that is neither done nor given up, newest run first. */
    private static final String UNFINISHED = """
            SELECT e.JOB_EXECUTION_ID
            FROM BATCH_JOB_EXECUTION e
            JOIN BATCH_JOB_INSTANCE i ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID
            LEFT JOIN BATCH_JOB_EXECUTION later
              ON later.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID AND later.JOB_EXECUTION_ID > e.JOB_EXECUTION_ID
            WHERE later.JOB_EXECUTION_ID IS NULL AND e.STATUS NOT IN ('COMPLETED', 'ABANDONED')
            ORDER BY i.JOB_INSTANCE_ID DESC
            """;

    private final JdbcClient sql;
    private final JobRepository repository;
    private final JobOperator operator;
    private final Clock clock;

    BrokenRuns(JdbcClient sql, JobRepository repository, JobOperator operator, Clock clock) {
        this.sql = sql;
        this.repository = repository;
        this.operator = operator;
        this.clock = clock;
    }

    List<JobExecution> unfinished() {
        return sql.sql(UNFINISHED).query(Long.class).list().stream()
                .map(repository::getJobExecution)
                .filter(Objects::nonNull)
                .toList();
    }

    List<JobExecution> unfinished(JobRun run) {
        return unfinished().stream()
                .filter(execution ->
                        execution.getJobInstance().getJobName().equals(run.job().getName())
                                && inScope(execution.getJobParameters(), run))
                .toList();
    }

    Optional<JobExecution> find(long execution) {
        return sql.sql("SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = ?")
                .param(execution)
                .query(Long.class)
                .optional()
                .map(repository::getJobExecution);
    }

    private static boolean inScope(JobParameters parameters, JobRun run) {
        return run.scope().entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(parameters.getString(entry.getKey())));
    }

    /**
     * Frees what nobody works on; the caller's lock proves that.
     *
     * @throws WorkFailed when one of them waits for a person
     */
    void recoverAbandoned(JobRun run) {
        for (JobExecution execution : unfinished(run)) {
            if (isUnknown(execution)) {
                throw new WorkFailed(unknown(run.lock(), execution));
            }
            if (looksAtWork(execution)) {
                LOG.warn("recovering job={} execution={}", run.job().getName(), execution.getId());
                operator.recover(execution);
            }
        }
    }

    /** A database that was away for a moment may have kept the job's last word, but not its step's. */
    private static boolean looksAtWork(JobExecution execution) {
        return execution.isRunning()
                || execution.getStepExecutions().stream()
                        .anyMatch(step -> step.getStatus().isRunning());
    }

    /** A process that died between its first two writes leaves a run without an execution, which could never start. */
    void forgetUnstarted(JobRun run, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(run.job().getName(), parameters);
        if (instance != null && repository.getLastJobExecution(instance) == null) {
            LOG.warn("forgetting job={} instance={}, never started", instance.getJobName(), instance.getId());
            repository.deleteJobInstance(instance);
        }
    }

    /** Whether it ended in a way that only a look at the tables can tell. */
    static boolean isUnknown(JobExecution execution) {
        return execution.getStatus() == BatchStatus.UNKNOWN
                || execution.getStepExecutions().stream().anyMatch(step -> step.getStatus() == BatchStatus.UNKNOWN);
    }

    static String unknown(String what, JobExecution execution) {
        return "알 수 없는 상태로 끝났습니다 / " + what + ": run " + execution.getId()
                + " lost the database while it wrote, so nobody knows what was kept. Compare and free it with"
                + " ./claims jobs recover " + execution.getId() + " --by NAME, then the same command continues.";
    }

    /** Lets the next start continue the run; who freed it and what was found stays with it. */
    void free(JobExecution execution, String note) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED.addExitDescription(note));
                step.setEndTime(now);
                repository.update(step);
            }
        }
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(ExitStatus.FAILED.addExitDescription(note));
        execution.setEndTime(now);
        repository.update(execution);
        LOG.warn("freed job={} execution={}", execution.getJobInstance().getJobName(), execution.getId());
    }
}
