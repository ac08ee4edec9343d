package kr.outageclaims.batch.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** How far a job is: a line that is written over on a terminal, a plain line every few seconds elsewhere. */
final class Progress {

    private static final int PLAIN_SECONDS = 5;

    private final JobExecution execution;
    private final JobRepository repository;
    private final long expected;
    private final boolean terminal = System.console() != null;

    private String step = "";
    private long firstSeenAt;
    /** The rate is of what came since: a step may have been at work for seconds when it is first seen. */
    private long doneWhenFirstSeen;
    /** What earlier executions of this run's step had done. */
    private long before;

    Progress(JobExecution execution, JobRepository repository) {
        this.execution = execution;
        this.repository = repository;
        Long known = execution.getJobParameters().getLong(JobRuns.EXPECTED);
        this.expected = known == null ? 0 : known;
    }

    int seconds() {
        return terminal ? 1 : PLAIN_SECONDS;
    }

    void show() {
        List<StepExecution> steps = List.copyOf(execution.getStepExecutions());
        if (steps.isEmpty()) {
            return;
        }
        StepExecution current = steps.get(steps.size() - 1);
        if (!step.equals(current.getStepName())) {
            step = current.getStepName();
            firstSeenAt = System.nanoTime();
            doneWhenFirstSeen = done(current);
            before = doneBefore(step);
        }
        String line = line(done(current), Duration.ofNanos(System.nanoTime() - firstSeenAt));
        if (terminal) {
            System.err.print("\r\033[K" + line);
        } else {
            System.err.println(line);
        }
    }

    private long doneBefore(String step) {
        return repository.getJobExecutions(execution.getJobInstance()).stream()
                .filter(earlier -> earlier.getId() != execution.getId())
                .flatMap(earlier -> earlier.getStepExecutions().stream())
                .filter(earlier -> earlier.getStepName().equals(step))
                .mapToLong(Progress::done)
                .sum();
    }

    private static long done(StepExecution step) {
        return step.getWriteCount() + step.getFilterCount();
    }

    private String line(long doneNow, Duration elapsed) {
        long done = before + doneNow;
        if (done == 0) {
            return step;
        }
        boolean known = done <= expected;
        String count = known
                ? String.format(Locale.ROOT, "%s: %,d / %,d (%d %%)", step, done, expected, done * 100 / expected)
                : String.format(Locale.ROOT, "%s: %,d", step, done);
        double rate = (doneNow - doneWhenFirstSeen) * 1000.0 / Math.max(1, elapsed.toMillis());
        if (rate < 1) {
            return count;
        }
        String withRate = String.format(Locale.ROOT, "%s, %,.0f/s", count, rate);
        return known
                ? String.format(Locale.ROOT, "%s, %d s left", withRate, Math.round((expected - done) / rate))
                : withRate;
    }
}
