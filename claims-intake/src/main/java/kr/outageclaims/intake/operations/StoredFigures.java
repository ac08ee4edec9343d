package kr.outageclaims.intake.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import kr.outageclaims.claim.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Figures that lie in the tables, the same for all instances: read now and then, so that nobody who looks at them waits
 * for the database or burdens it. Their age is a figure too.
 */
final class StoredFigures {

    private static final List<String> MAIL_STATES = List.of("WAITING", "SENT", "GIVEN_UP", "TOO_LATE");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MultiGauge claims;
    private final MultiGauge mails;
    private final AtomicReference<Read> last;

    StoredFigures(JdbcClient jdbc, MeterRegistry meters, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.last = new AtomicReference<>(new Read(clock.instant(), clock.instant(), 0));
        this.claims = MultiGauge.builder("claims.stored")
                .description("Claims in the tables, imported ones too")
                .register(meters);
        this.mails = MultiGauge.builder("claims.mails")
                .description("Mails to claimants by what became of them")
                .register(meters);
        Gauge.builder(
                        "claims.mails.oldest.waiting",
                        last,
                        read -> seconds(read.get().oldestMail()))
                .description("How long the mail has waited that has waited longest")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("claims.drafts.kept", last, read -> read.get().drafts())
                .description("Forms put aside that can still be opened")
                .register(meters);
        Gauge.builder("claims.figures.age", last, read -> seconds(read.get().at()))
                .description("How long ago the figures were read that come from the tables")
                .baseUnit("seconds")
                .register(meters);
    }

    /** @param oldestMail when the longest waiting mail was written; {@code at} when none waits */
    private record Read(Instant at, Instant oldestMail, long drafts) {}

    @Scheduled(initialDelayString = "0", fixedDelayString = "${claims.figures-every}")
    void read() {
        Instant now = clock.instant();
        claims.register(
                rows("channel", counts("SELECT channel, COUNT(*) FROM claim GROUP BY channel", channels())), true);
        mails.register(rows("state", counts("SELECT state, COUNT(*) FROM outbox GROUP BY state", MAIL_STATES)), true);
        last.set(new Read(now, oldestMail(now), drafts(now)));
    }

    private static List<String> channels() {
        return Stream.of(Channel.values()).map(Channel::code).toList();
    }

    /** Also of those that have none. */
    private Map<String, Long> counts(String sql, List<String> names) {
        Map<String, Long> counts = new HashMap<>();
        names.forEach(name -> counts.put(name, 0L));
        jdbc.sql(sql).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    private static List<MultiGauge.Row<?>> rows(String tag, Map<String, Long> counts) {
        return counts.entrySet().stream()
                .<MultiGauge.Row<?>>map(count -> MultiGauge.Row.of(
                        Tags.of(tag, count.getKey().toLowerCase(Locale.ROOT).replace('_', '-')), count.getValue()))
                .toList();
    }

    private Instant oldestMail(Instant now) {
        return jdbc.sql("SELECT MIN(created_at) FROM outbox WHERE state = 'WAITING'")
                .query((row, number) -> {
                    LocalDateTime time = row.getObject(1, LocalDateTime.class);
                    return time == null ? now : time.toInstant(ZoneOffset.UTC);
                })
                .single();
    }

    private long drafts(Instant now) {
        return jdbc.sql("SELECT COUNT(*) FROM draft WHERE expires_at >= ?")
                .param(LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private double seconds(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
