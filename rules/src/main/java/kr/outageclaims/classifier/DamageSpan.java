package kr.outageclaims.classifier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.outageclaims.claim.AccumulatedMinutes;
import kr.outageclaims.claim.AccumulatedMinutes.Stretch;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.outage.OutageWindow;
import org.jspecify.annotations.Nullable;

/**
 * Where the declared time of a damage lies against the merged windows that could be meant.
 *
 * @param window id of the window that holds most of it, {@code OUTSIDE}, or null
 * @param minutes whole minutes inside the windows, rounded down; null when unknown
 * @param accumulated the same, added up in the ways of thresholds; null when unknown
 * @param nearEdge a declared end lies within 30 minutes, inclusive, of an edge, on either side
 */
record DamageSpan(
        DamageTime time,
        @Nullable String window,
        @Nullable Integer minutes,
        @Nullable AccumulatedMinutes accumulated,
        boolean nearEdge) {

    private static final String OUTSIDE = "OUTSIDE";
    private static final Duration NEAR = Duration.ofMinutes(30);

    /** Nothing can be said, since nobody knows when the outage was; whatever time was declared. */
    static DamageSpan ofUnknownOutage() {
        return new DamageSpan(DamageTime.UNKNOWN, null, null, null, false);
    }

    /**
     * Only {@code from}: runs to the end of the window in which it lies. Only {@code to}: runs from the start of the
     * window in which it ends, the mirror of it. The same instant twice counts as inside when a window holds it.
     */
    static DamageSpan of(@Nullable Instant from, @Nullable Instant to, List<OutageWindow> windows) {
        if (from == null && to == null) {
            String only = windows.size() == 1 ? windows.get(0).id() : null;
            return new DamageSpan(DamageTime.UNKNOWN, only, null, null, false);
        }
        List<Stretch> inside = new ArrayList<>();
        Duration longest = Duration.ZERO;
        String window = null;
        for (OutageWindow next : windows) {
            Stretch stretch = overlap(from, to, next);
            Duration overlap = stretch.length();
            if (holds(from, to, next, overlap) && (window == null || overlap.compareTo(longest) > 0)) {
                window = next.id();
                longest = overlap;
            }
            if (!overlap.isZero()) {
                inside.add(stretch);
            }
        }
        Duration together = inside.stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
        return new DamageSpan(
                window == null ? DamageTime.OUTSIDE : DamageTime.INSIDE,
                window == null ? OUTSIDE : window,
                Math.toIntExact(together.toMinutes()),
                AccumulatedMinutes.of(inside),
                isNearEdge(from, windows) || isNearEdge(to, windows));
    }

    private static boolean holds(@Nullable Instant from, @Nullable Instant to, OutageWindow window, Duration overlap) {
        boolean instant = from != null && from.equals(to);
        return instant ? window.contains(from) : !overlap.isZero();
    }

    /** Of no length when the damage does not meet the window. */
    private static Stretch overlap(@Nullable Instant from, @Nullable Instant to, OutageWindow window) {
        Instant start = from == null || from.isBefore(window.from()) ? window.from() : from;
        Instant end = to == null || to.isAfter(window.to()) ? window.to() : to;
        boolean openStart = from == null && to != null && to.isAfter(window.to());
        boolean openEnd = to == null && from != null && from.isBefore(window.from());
        return openStart || openEnd || !start.isBefore(end) ? new Stretch(start, start) : new Stretch(start, end);
    }

    private static boolean isNearEdge(@Nullable Instant end, List<OutageWindow> windows) {
        if (end == null) {
            return false;
        }
        for (OutageWindow window : windows) {
            if (isNear(end, window.from()) || isNear(end, window.to())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(Instant end, Instant edge) {
        return Duration.between(end, edge).abs().compareTo(NEAR) <= 0;
    }
}
