package kr.outageclaims.outage;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in which one feature was down, half-open: {@code from} is inside, {@code to} is not.
 *
 * @param id names the window in exports by what was down and its end in Seoul's time, e.g. {@code
 *     mobility.bike@2022-10-17T12:00}
 * @param source where the times are known from
 * @param confidence how sure they are
 */
public record OutageWindow(String id, Instant from, Instant to, String source, Confidence confidence) {

    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    public OutageWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("outage window " + id + " ends before it starts");
        }
    }

    public boolean contains(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
