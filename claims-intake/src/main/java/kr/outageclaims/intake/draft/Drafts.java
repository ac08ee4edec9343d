package kr.outageclaims.intake.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kr.outageclaims.intake.claimant.VisitorKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The table {@code draft}. */
@Component
public final class Drafts {

    /** How long a draft can be opened. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final String PURPOSE = "web draft";
    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts content aside and returns the only way back to it. */
    public DraftCode save(byte[] content) {
        DraftCode code = DraftCode.fresh();
        VisitorKey.OfCode derived = VisitorKey.ofCode(code.value());
        jdbc.sql("INSERT INTO draft (lookup, sealed, expires_at) VALUES (:lookup, :sealed, :until)")
                .param("lookup", derived.lookup())
                .param("sealed", derived.key().seal(content, PURPOSE))
                .param("until", utc(clock.instant().plus(KEPT)))
                .update();
        return code;
    }

    /** Erases what has expired, whether or not anybody saves anything. Two services may clear at once. */
    @Scheduled(initialDelay = 3, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void clear() {
        jdbc.sql("DELETE FROM draft WHERE expires_at < :now")
                .param("now", utc(clock.instant()))
                .update();
    }

    /** Empty when there is none under this code, or it has expired. */
    public Optional<byte[]> open(DraftCode code) {
        VisitorKey.OfCode derived = VisitorKey.ofCode(code.value());
        return jdbc.sql("SELECT sealed FROM draft WHERE lookup = :lookup AND expires_at >= :now")
                .param("lookup", derived.lookup())
                .param("now", utc(clock.instant()))
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .flatMap(content -> derived.key().open(content, PURPOSE));
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
