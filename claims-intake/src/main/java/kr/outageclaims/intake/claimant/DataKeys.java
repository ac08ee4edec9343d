package kr.outageclaims.intake.claimant;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The table {@code data_key}: wrapped data keys. */
public final class DataKeys {

    private final JdbcClient jdbc;
    private final Clock clock;

    public DataKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores the wrapped key in the caller's transaction and returns its id. */
    public long store(Sealing.DataKey key) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO data_key (wrapped, created_at) VALUES (:wrapped, :now)")
                .param("wrapped", key.wrapped())
                .param(
                        "now",
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS))
                .update(id);
        return Objects.requireNonNull(id.getKey(), "data_key.id").longValue();
    }
}
