package kr.outageclaims.batch.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kr.outageclaims.batch.stored.UtcColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Streams the notices of one export, in the order of the claims, with what their texts need. */
final class NoticeReading {

    private static final String ROWS = """
            SELECT n.claim_id, n.created_at, c.receipt_number, c.language, c.received_at, k.wrapped,
                   p.phone_sealed, p.email_sealed, d.decision, d.cash_won, d.entitlements, d.comment, d.decided_at,
                   EXISTS (SELECT 1 FROM payout s WHERE s.decision_id = d.id AND s.state = 'ALREADY_SUPPORTED')
                       AS already_supported,
                   o.clause, o.rulebook, w.states, back.reason AS return_reason, back.cash AS returned_cash
            FROM notice n
            JOIN claim c ON c.id = n.claim_id
            JOIN claimant p ON p.claim_id = n.claim_id
            JOIN data_key k ON k.id = p.data_key_id
            LEFT JOIN newest_decision d ON d.claim_id = n.claim_id AND n.event <> 'received'
            LEFT JOIN proposal o ON o.id = d.proposal_id
            LEFT JOIN (SELECT claim_id, GROUP_CONCAT(DISTINCT state ORDER BY state) AS states
                       FROM payout WHERE live = 1 AND state <> 'READY' GROUP BY claim_id) w
                   ON w.claim_id = n.claim_id AND n.event = 'proof-or-account-needed'
            LEFT JOIN (SELECT claim_id, MIN(return_reason) AS reason, MAX(kind = 'cash') AS cash
                       FROM live_payout WHERE came_back GROUP BY claim_id) back
                   ON back.claim_id = n.claim_id AND n.event = 'returned'
            WHERE n.export_no = ? AND n.event = ? AND c.incident = ?
            ORDER BY n.id
            """;

    private final JdbcTemplate jdbc;

    NoticeReading(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(Integer.MIN_VALUE);
    }

    void each(long export, NoticeEvent event, String incident, Consumer<Row> reader) {
        RowCallbackHandler each = row -> reader.accept(row(row));
        jdbc.query(ROWS, each, export, event.code(), incident);
    }

    private static Row row(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        String states = row.getString("states");
        return new Row(
                row.getString("receipt_number"),
                row.getString("language").equals("en") ? Locale.ENGLISH : Locale.KOREAN,
                UtcColumn.instant(row, "received_at"),
                UtcColumn.instant(row, "created_at"),
                row.getBytes("wrapped"),
                row.getBytes("phone_sealed"),
                row.getBytes("email_sealed"),
                decision == null
                        ? null
                        : new Decided(
                                decision,
                                row.getLong("cash_won"),
                                row.getString("entitlements"),
                                row.getString("comment"),
                                row.getBoolean("already_supported"),
                                UtcColumn.instant(row, "decided_at"),
                                row.getString("clause"),
                                row.getString("rulebook")),
                states == null ? List.of() : Arrays.asList(states.split(",")),
                returned(row));
    }

    private static @Nullable Returned returned(ResultSet row) throws SQLException {
        String reason = row.getString("return_reason");
        return reason == null ? null : new Returned(reason, row.getBoolean("returned_cash"));
    }

    /** @param waitingFor states of the payouts that wait, empty for none */
    record Row(
            String receipt,
            Locale language,
            Instant receivedAt,
            Instant notedAt,
            byte[] dataKey,
            byte @Nullable [] phone,
            byte @Nullable [] email,
            @Nullable Decided decided,
            List<String> waitingFor,
            @Nullable Returned returned) {}

    /** @param cash money came back, not only what a service was to give */
    record Returned(String reason, boolean cash) {}

    /**
     * What the council decided on the claim.
     *
     * @param comment the council's own words, null when it left none
     * @param alreadySupported nothing is paid: the beneficiary has this support by another claim
     */
    record Decided(
            String decision,
            long cashWon,
            String entitlements,
            @Nullable String comment,
            boolean alreadySupported,
            Instant decidedAt,
            String clause,
            String rulebook) {}
}
