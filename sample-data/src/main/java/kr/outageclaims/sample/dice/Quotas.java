package kr.outageclaims.sample.dice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares out whole things by the largest remainder (Hare and Niemeyer). */
public final class Quotas {

    private Quotas() {}

    /**
     * {@code total} split as the weights are; the parts sum to {@code total} exactly, and a tie goes to the earlier
     * part. With a total equal to the sum of the weights the weights themselves come out.
     */
    public static List<Integer> share(int total, List<Integer> weights) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        if (total > 0 && sum == 0) {
            throw new IllegalArgumentException("nothing to share " + total + " out to: every weight is 0");
        }
        if (total == 0) {
            return weights.stream().map(weight -> 0).toList();
        }
        List<Integer> parts = new ArrayList<>(weights.stream()
                .map(weight -> (int) (weight * (long) total / sum))
                .toList());
        int left = total - parts.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> weights.get(i) * (long) total % sum)
                        .reversed())
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return List.copyOf(parts);
    }
}
