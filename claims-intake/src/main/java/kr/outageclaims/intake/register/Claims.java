package kr.outageclaims.intake.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.claim.ReceiptNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code claim}. */
final class Claims {

    /** A row that another process stored first stays as it is: the caller finds out by reading back. */
    private static final String INSERT = """
            INSERT INTO claim (receipt_number, incident, channel, external_id, fingerprint, received_at, registered_at,
                language, user_type, service, feature, damage_from, damage_to, narrative, claimed_amount, fee,
                evidence_declared, consent_version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE id = id
            """;

    private static final String FIND = """
            SELECT id, receipt_number, channel, external_id, fingerprint
              FROM claim
             WHERE incident = :incident AND channel = :channel AND external_id IN (:externalIds)
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;

    Claims(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.clock = clock;
    }

    /** Those that the caller's transaction sees, with one statement a channel. */
    List<StoredClaim> find(String incident, Collection<Origin> origins) {
        return find(FIND, incident, origins);
    }

    /** Those that are committed now, whatever the caller's transaction saw before. */
    List<StoredClaim> findCommitted(String incident, Collection<Origin> origins) {
        return find(FIND + " LOCK IN SHARE MODE", incident, origins);
    }

    void insert(String incident, List<NewClaim> claims) {
        LocalDateTime now = utc(clock.instant());
        List<@Nullable Object[]> rows =
                claims.stream().map(claim -> row(incident, claim, now)).toList();
        Rows.insert(jdbc, INSERT, rows);
    }

    private List<StoredClaim> find(String sql, String incident, Collection<Origin> origins) {
        Map<Channel, List<String>> byChannel = origins.stream()
                .collect(Collectors.groupingBy(
                        Origin::channel, Collectors.mapping(Origin::externalId, Collectors.toList())));
        List<StoredClaim> found = new ArrayList<>();
        byChannel.forEach((channel, externalIds) -> found.addAll(client.sql(sql)
                .param("incident", incident)
                .param("channel", channel.code())
                .param("externalIds", externalIds)
                .query((row, number) -> stored(row, channel))
                .list()));
        return found;
    }

    private static StoredClaim stored(ResultSet row, Channel channel) throws SQLException {
        return new StoredClaim(
                row.getLong("id"),
                new ReceiptNumber(row.getString("receipt_number")),
                new Origin(channel, row.getString("external_id")),
                row.getBytes("fingerprint"));
    }

    private static @Nullable Object[] row(String incident, NewClaim row, LocalDateTime now) {
        SoundClaim claim = row.claim();
        return new @Nullable Object[] {
            row.receipt().value(),
            incident,
            claim.origin().channel().code(),
            claim.origin().externalId(),
            row.fingerprint(),
            utc(claim.receivedAt()),
            now,
            claim.language(),
            claim.userType() == null ? null : claim.userType().name(),
            claim.service(),
            claim.feature(),
            claim.damageFrom() == null ? null : utc(claim.damageFrom()),
            claim.damageTo() == null ? null : utc(claim.damageTo()),
            claim.narrative(),
            claim.claimedAmount(),
            claim.fee(),
            claim.evidence(),
            claim.consent()
        };
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
