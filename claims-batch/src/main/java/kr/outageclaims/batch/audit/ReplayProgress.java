package kr.outageclaims.batch.audit;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How far a replay is: a line that is written over on a terminal, a plain line every few seconds elsewhere. */
final class ReplayProgress {

    private static final int LOOK_EVERY = 1_000;
    private static final long PLAIN_SECONDS = 5;

    private final long expected;
    private final boolean terminal = System.console() != null;
    private final long every = TimeUnit.SECONDS.toNanos(terminal ? 1 : PLAIN_SECONDS);
    private final long startedAt = System.nanoTime();
    private long shownAt = startedAt;
    private long done;

    ReplayProgress(long expected) {
        this.expected = expected;
    }

    void one() {
        done++;
        if (done % LOOK_EVERY == 0 && System.nanoTime() - shownAt >= every) {
            shownAt = System.nanoTime();
            double rate = perSecond();
            String line = String.format(
                    Locale.ROOT,
                    "verify: %,d / %,d (%d %%), %,.0f/s, %.0f s left",
                    done,
                    expected,
                    done * 100 / Math.max(1, expected),
                    rate,
                    Math.max(0, expected - done) / rate);
            if (terminal) {
                System.err.print("\r\033[K" + line);
            } else {
                System.err.println(line);
            }
        }
    }

    /** In words, when it is over. */
    String rate() {
        if (terminal) {
            System.err.print("\r\033[K");
        }
        double seconds = seconds();
        return String.format(
                Locale.ROOT,
                "%,d건을 %.1f초에, 초당 %,.0f건 / %,d proposals replayed in %.1f s, %,.0f/s",
                done,
                seconds,
                perSecond(),
                done,
                seconds,
                perSecond());
    }

    private double perSecond() {
        return done / seconds();
    }

    private double seconds() {
        return Math.max(1, System.nanoTime() - startedAt) / 1e9;
    }
}
