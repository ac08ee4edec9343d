package kr.outageclaims.sample.dice;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded chance. Every claim has dice of its own for every purpose, so any row can be made again without those before
 * it, and a new question in one place does not move the answers in another.
 */
public final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The dice of one thing, e.g. claim 4711, for one purpose, e.g. {@code person}. */
    public static Dice of(long seed, long index, String purpose) {
        long mixed = seed * 0x9E3779B97F4A7C15L + index;
        return new Dice(mixed * 0xBF58476D1CE4E5B9L + purpose.hashCode() * 0x94D049BB133111EBL);
    }

    /** Evenly 0 … {@code bound} − 1. Built on nextLong only, whose sequence is the same in every Java release. */
    public int below(int bound) {
        return (int) Math.floorMod(random.nextLong() >>> 1, (long) bound);
    }

    /** Evenly {@code from} … {@code to}, both included. */
    public int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /** True in {@code perMille} of 1,000 throws. */
    public boolean chance(int perMille) {
        return below(1000) < perMille;
    }

    public <T> T one(List<T> things) {
        return things.get(below(things.size()));
    }

    /** The position of one weight, each as likely as its weight. */
    public int weighted(List<Integer> weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int throwOf = below(sum);
        int position = 0;
        while (throwOf >= weights.get(position)) {
            throwOf -= weights.get(position++);
        }
        return position;
    }

    /** Digits in place of every {@code #}. */
    public String digits(String pattern) {
        StringBuilder text = new StringBuilder(pattern.length());
        pattern.chars().forEach(c -> text.append(c == '#' ? (char) ('0' + below(10)) : (char) c));
        return text.toString();
    }

    /** Shuffles in place (Fisher and Yates). */
    public void shuffle(int[] things) {
        for (int i = things.length - 1; i > 0; i--) {
            int j = below(i + 1);
            int kept = things[i];
            things[i] = things[j];
            things[j] = kept;
        }
    }
}
