package kr.outageclaims.sample.load;

import java.util.Arrays;

/** What one kind of work cost so far: wall time, processor time, and how long each piece took. Not thread-safe. */
final class Part {

    private static final double MILLIS = 1e6;
    private static final double SECONDS = 1e9;

    private long[] nanos = {};
    private long wallNanos;
    private Cpu cpu = Cpu.NONE;

    /** @param pieces how long each took */
    void add(long[] pieces, long wall, Cpu used) {
        long[] all = Arrays.copyOf(nanos, nanos.length + pieces.length);
        System.arraycopy(pieces, 0, all, nanos.length, pieces.length);
        nanos = all;
        wallNanos += wall;
        cpu = cpu.plus(used);
    }

    int count() {
        return nanos.length;
    }

    double perSecond() {
        return count() / (wallNanos / SECONDS);
    }

    double wallSeconds() {
        return wallNanos / SECONDS;
    }

    /** The time within which this share of all was done, in milliseconds. */
    double millis(double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted.length == 0 ? 0 : sorted[Math.max(0, place)] / MILLIS;
    }

    /** Processor milliseconds of the service for one piece. */
    double serviceMillis() {
        return cpu.serviceNanos() / MILLIS / Math.max(1, count());
    }

    /** Processor milliseconds of the database for one piece. */
    double databaseMillis() {
        return cpu.databaseNanos() / MILLIS / Math.max(1, count());
    }

    double cpuMillis() {
        return serviceMillis() + databaseMillis();
    }
}
