package kr.outageclaims.sample.load;

import java.time.Duration;

/** Processor time of a service and of the database under it. */
record Cpu(long serviceNanos, long databaseNanos) {

    static final Cpu NONE = new Cpu(0, 0);

    static Cpu of(ProcessHandle service, ProcessHandle database) {
        return new Cpu(nanos(service), nanos(database));
    }

    Cpu plus(Cpu other) {
        return new Cpu(serviceNanos + other.serviceNanos, databaseNanos + other.databaseNanos);
    }

    Cpu minus(Cpu earlier) {
        return new Cpu(serviceNanos - earlier.serviceNanos, databaseNanos - earlier.databaseNanos);
    }

    private static long nanos(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
}
