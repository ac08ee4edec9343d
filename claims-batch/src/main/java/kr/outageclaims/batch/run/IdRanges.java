package kr.outageclaims.batch.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Cuts the claim ids of a run into ranges of equal length that touch and don't overlap.
 *
 * @param first the run's first claim id
 * @param through the run's last claim id, inside
 * @param ranges how many at most
 */
public record IdRanges(long first, long through, long ranges) implements Partitioner {

    /** Each range's first and last id, both inside. */
    public static final String FIRST = "firstId";

    public static final String LAST = "lastId";

    /** @param ignored the run's own parameters say how many */
    @Override
    public Map<String, ExecutionContext> partition(int ignored) {
        long length = (through - first + ranges) / ranges;
        Map<String, ExecutionContext> named = new LinkedHashMap<>();
        for (long from = first; from <= through; from += length) {
            ExecutionContext range = new ExecutionContext();
            range.putLong(FIRST, from);
            range.putLong(LAST, Math.min(through, from + length - 1));
            named.put("range" + named.size(), range);
        }
        return named;
    }
}
