package kr.outageclaims.batch.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Cuts the claim ids of a run into ranges of equal length that touch and don't overlap. Which range a step works on is
 * told by the run's parameters and the step's name: the framework would note it in a write behind the one that creates
 * the step, and a process killed between the two would leave a step that knows no range, for ever.
 *
 * @param first the run's first claim id
 * @param through the run's last claim id, inside
 * @param ranges how many at most
 */
public record IdRanges(long first, long through, long ranges) implements Partitioner {

    private static final String NAME = "range";

    /** From the run's parameters {@code first}, {@code through} and {@code partitions}. */
    public static IdRanges of(JobParameters run) {
        return new IdRanges(run.getLong("first", 0L), run.getLong("through", 0L), run.getLong("partitions", 1L));
    }

    /** Claim ids, both inside. */
    public record Range(long first, long last) {}

    /** The range of a step that {@link #partition} has named. */
    public static Range of(StepExecution step) {
        String name = step.getStepName();
        return of(step.getJobParameters())
                .range(Long.parseLong(name.substring(name.lastIndexOf(NAME) + NAME.length())));
    }

    /** @param number the first being 0 */
    Range range(long number) {
        long from = first + number * length();
        return new Range(from, Math.min(through, from + length() - 1));
    }

    /** @param ignored the run's own parameters say how many */
    @Override
    public Map<String, ExecutionContext> partition(int ignored) {
        Map<String, ExecutionContext> named = new LinkedHashMap<>();
        for (long from = first; from <= through; from += length()) {
            named.put(NAME + named.size(), new ExecutionContext());
        }
        return named;
    }

    private long length() {
        return (through - first + ranges) / ranges;
    }
}
