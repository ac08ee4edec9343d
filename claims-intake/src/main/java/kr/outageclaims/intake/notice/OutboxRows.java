package kr.outageclaims.intake.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code outbox}. */
final class OutboxRows {

    private static final int MOST_AT_ONCE = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What binds a sealed message to its row. */
    static String place(String kind, String once) {
        return kind + ":" + once;
    }

    void add(String kind, String once, byte[] sealed, Instant usefulUntil) {
        LocalDateTime now = utc(clock.instant());
        jdbc.sql("""
                        INSERT INTO outbox (kind, once, sealed, state, created_at, next_at, useful_until)
                        VALUES (?, ?, ?, 'WAITING', ?, ?, ?) ON DUPLICATE KEY UPDATE id = id
                        """).params(kind, once, sealed, now, now, utc(usefulUntil)).update();
    }

    /** A few messages that may be tried now, first those that are useless soonest: a code lasts minutes, a receipt weeks. */
    List<Waiting> due() {
        return jdbc.sql("""
                        SELECT id, kind, once, sealed, tries FROM outbox
                        WHERE state = 'WAITING' AND next_at <= ? ORDER BY useful_until, id LIMIT ?
                        """)
                .params(utc(clock.instant()), MOST_AT_ONCE)
                .query(Waiting.class)
                .list();
    }

    /** Keeps others from trying before {@code lease}; false when another instance was quicker, or it is too late. */
    boolean take(Waiting message, Instant lease) {
        return jdbc.sql("""
                        UPDATE outbox SET next_at = ?, tries = tries + 1
                        WHERE id = ? AND state = 'WAITING' AND tries = ? AND useful_until > ?
                        """)
                        .params(utc(lease), message.id(), message.tries(), utc(clock.instant()))
                        .update()
                == 1;
    }

    void tryAgain(Waiting message, Instant at) {
        jdbc.sql("UPDATE outbox SET next_at = ? WHERE id = ? AND state = 'WAITING'")
                .params(utc(at), message.id())
                .update();
    }

    /** The address goes with the text. */
    void end(Waiting message, State state) {
        jdbc.sql("UPDATE outbox SET state = ?, sealed = NULL, ended_at = ? WHERE id = ? AND state = 'WAITING'")
                .params(state.name(), utc(clock.instant()), message.id())
                .update();
    }

    /** Ends what nobody needs any more. */
    void endLate() {
        LocalDateTime now = utc(clock.instant());
        jdbc.sql("""
                        UPDATE outbox SET state = 'TOO_LATE', sealed = NULL, ended_at = ?
                        WHERE state = 'WAITING' AND useful_until <= ?
                        """).params(now, now).update();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    enum State {
        SENT,
        GIVEN_UP
    }

    /** @param tries how often it was tried before */
    record Waiting(long id, String kind, String once, byte[] sealed, int tries) {

        String place() {
            return OutboxRows.place(kind, once);
        }
    }
}
