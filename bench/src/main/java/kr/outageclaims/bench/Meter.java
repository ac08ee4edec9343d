package kr.outageclaims.bench;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;

/** CPU seconds of this process and of the database server together. */
final class Meter {

    private static final double NANOS = 1e9;

    private final ProcessHandle server;

    private Meter(ProcessHandle server) {
        this.server = server;
    }

    /** @throws IllegalArgumentException when there is no such process */
    static Meter with(long server) {
        return new Meter(ProcessHandle.of(server)
                .orElseThrow(() -> new IllegalArgumentException("--server " + server + ": no such process")));
    }

    double cpuOf(Work work) throws SQLException {
        double before = now();
        work.run();
        return now() - before;
    }

    private double now() {
        return (server.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() + ownNanos()) / NANOS;
    }

    private static long ownNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** What is measured. */
    interface Work {
        void run() throws SQLException;
    }
}
