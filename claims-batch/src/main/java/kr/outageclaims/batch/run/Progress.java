package kr.outageclaims.batch.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** How far a job is: a line that is written over on a terminal, a plain line every few seconds elsewhere. */
final class Progress {

    private static final int PLAIN_SECONDS = 5;

    private final JobExecution execution;
    private final long expected;
    private final long startedAt = System.nanoTime();
    private final boolean terminal = System.console() != null;

    Progress(JobExecution execution, long expected) {
        this.execution = execution;
        this.expected = expected;
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
        String line = line(
                current.getStepName(),
                current.getWriteCount() + current.getFilterCount(),
                Duration.ofNanos(System.nanoTime() - startedAt));
        if (terminal) {
            System.err.print("\r\033[K" + line);
        } else {
            System.err.println(line);
        }
    }

    private String line(String step, long done, Duration elapsed) {
        double rate = done * 1000.0 / Math.max(1, elapsed.toMillis());
        String count = String.format(Locale.ROOT, "%s: %,d", step, done);
        if (expected <= 0 || done > expected) {
            return String.format(Locale.ROOT, "%s (%,.0f/s)", count, rate);
        }
        long left = rate < 1 ? 0 : Math.round((expected - done) / rate);
        return String.format(
                Locale.ROOT,
                "%s / %,d (%d %%), %,.0f/s, %d s left",
                count,
                expected,
                done * 100 / expected,
                rate,
                left);
    }
}
