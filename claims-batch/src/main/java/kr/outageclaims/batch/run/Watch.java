package kr.outageclaims.batch.run;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Watches the running job: shows how far it is, and stops it gracefully when the process is asked to end. Only the
 * step's own thread ever writes the execution's rows; this class only asks it to stop after its chunk.
 */
@Component
class Watch implements JobExecutionListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Set<Job> watched = Collections.newSetFromMap(new IdentityHashMap<>());
    private volatile @Nullable JobExecution running;
    private volatile boolean atWork;
    private volatile boolean up;
    private @Nullable JobRepository repository;
    private volatile @Nullable JobLock held;
    private @Nullable ScheduledExecutorService ticker;

    /**
     * Runs the job under watch; an ordered end of the process waits until it returns.
     *
     * @param lock without which the job must not go on
     * @param history where earlier executions stand; not this bean's own, since that would need a database at start
     */
    JobExecution over(Job job, JobRepository history, JobLock lock, Supplier<JobExecution> start) {
        repository = history;
        held = lock;
        if (job instanceof AbstractJob listening && watched.add(job)) {
            listening.registerJobExecutionListener(this);
        }
        atWork = true;
        try {
            return start.get();
        } finally {
            atWork = false;
            // a job that cannot write its end, for the database is gone, does not tell its listeners of it either
            endTicker();
        }
    }

    @Override
    public void beforeJob(JobExecution execution) {
        running = execution;
        Progress progress = new Progress(execution, Objects.requireNonNull(repository));
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleAtFixedRate(progress::show, 1, progress.seconds(), TimeUnit.SECONDS);
        started.scheduleAtFixedRate(() -> stopWithoutLock(execution), 1, 1, TimeUnit.SECONDS);
        ticker = started;
    }

    @Override
    public void afterJob(JobExecution execution) {
        endTicker();
        execution.getStepExecutions().forEach(Watch::logEnd);
        running = null;
    }

    private void stopWithoutLock(JobExecution execution) {
        JobLock lock = held;
        if (lock != null && !lock.isStillHeld()) {
            LOG.warn("execution={} has lost its lock, stopping", execution.getId());
            execution.getStepExecutions().forEach(StepExecution::setTerminateOnly);
        }
    }

    /** Waits for a line that is being written, so that it does not come after the command's last word. */
    private void endTicker() {
        ScheduledExecutorService running = ticker;
        ticker = null;
        if (running == null) {
            return;
        }
        running.shutdownNow();
        try {
            running.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void logEnd(StepExecution step) {
        LOG.info(
                "step={} status={} read={} written={} setAside={}",
                step.getStepName(),
                step.getStatus(),
                step.getReadCount(),
                step.getWriteCount(),
                step.getExecutionContext().getLong("setAside", step.getFilterCount()));
    }

    @Override
    public void start() {
        up = true;
    }

    @Override
    public void stop() {
        up = false;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (atWork && System.nanoTime() < deadline) {
            JobExecution execution = running;
            if (execution != null) {
                // again and again, for a step may begin meanwhile
                execution.getStepExecutions().forEach(StepExecution::setTerminateOnly);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        LOG.info("stopped gracefully={}", !atWork);
    }

    @Override
    public boolean isRunning() {
        return up;
    }
}
