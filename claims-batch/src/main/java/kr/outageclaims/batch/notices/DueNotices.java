package kr.outageclaims.batch.notices;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.stream.Stream;
import kr.outageclaims.batch.stored.UtcColumn;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which claims have something to be told that they were not told yet: each event once, and once more on a further
 * occasion.
 */
final class DueNotices {

    private static final String RECEIVED = """
            SELECT c.id AS claim_id, 1 AS occasion
            FROM claim c
            WHERE c.incident = :incident
            """;

    /**
     * A decision counts once its round is closed, and what was granted once its payouts are made: they may show that
     * the beneficiary has this support already. A claim on hold is asked for its proof instead. One that
     * was withdrawn is told nothing more.
     */
    private static final String DECIDED = """
            SELECT d.claim_id, 1 AS occasion
            FROM newest_decision d
            JOIN review_round r ON r.id = d.round_id
            WHERE r.incident = :incident AND r.closed_at IS NOT NULL AND d.decision <> 'HOLD'
              AND (d.decision = 'REJECT' OR (d.cash_won = 0 AND d.entitlements = '')
                   OR EXISTS (SELECT 1 FROM payout p WHERE p.decision_id = d.id))
              AND NOT EXISTS (SELECT 1 FROM claim_withdrawal w WHERE w.claim_id = d.claim_id)
            """;

    /**
     * A hold on another proposal is a further occasion, and so is a payout that waits; whoever was asked for the consent,
     * which goes before all else, is asked once more for what is missing beside it.
     */
    private static final String NEEDED = """
            SELECT d.claim_id,
            """ + holds("d") + """
                   AS occasion
            FROM newest_decision d
            JOIN review_round r ON r.id = d.round_id
            WHERE r.incident = :incident AND r.closed_at IS NOT NULL AND d.decision = 'HOLD'
              AND NOT EXISTS (SELECT 1 FROM claim_withdrawal w WHERE w.claim_id = d.claim_id)
            UNION
            SELECT p.claim_id, 1 + EXISTS (SELECT 1 FROM claim_addition a
                                           WHERE a.claim_id = p.claim_id AND a.kind = 'CONSENT'
                                             AND a.id <= p.additions_through) +
            """ + holds("p") + """
            FROM payout p
            JOIN review_round r ON r.id = p.round_id
            WHERE r.incident = :incident AND p.live = 1 AND p.state <> 'READY' AND p.attempt = 1
              AND NOT EXISTS (SELECT 1 FROM claim_withdrawal w WHERE w.claim_id = p.claim_id)
            """;

    private static final String PAID = """
            SELECT p.claim_id, 1 AS occasion
            FROM live_payout p
            JOIN review_round r ON r.id = p.round_id
            WHERE r.incident = :incident
            GROUP BY p.claim_id HAVING MIN(p.is_paid) = 1
            """;

    /** Each time that something came back is an occasion. */
    private static final String RETURNED = """
            SELECT DISTINCT p.claim_id,
                   (SELECT COUNT(*) FROM payout sent JOIN bank_result b ON b.payout_id = sent.id
                    WHERE sent.claim_id = p.claim_id AND b.result = 'RETURNED') AS occasion
            FROM live_payout p
            JOIN review_round r ON r.id = p.round_id
            WHERE r.incident = :incident AND p.came_back
              AND NOT EXISTS (SELECT 1 FROM claim_addition a
                              WHERE a.claim_id = p.claim_id AND a.kind <> 'CONSENT' AND a.id > p.additions_through)
            """;

    private static final String UNTOLD = """
            NOT EXISTS (SELECT 1 FROM notice n
                        WHERE n.claim_id = due.claim_id AND n.event = :event AND n.occasion >= due.occasion)
            """;

    private static final String NOTE = """
            INSERT INTO notice (claim_id, event, occasion, created_at, export_no)
            SELECT due.claim_id, :event, MAX(due.occasion), :now, :export FROM (%s) due WHERE %s
            GROUP BY due.claim_id ORDER BY due.claim_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DueNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long count(String incident) {
        return Stream.of(NoticeEvent.values())
                .mapToLong(event -> jdbc.sql(String.format(
                                Locale.ROOT,
                                "SELECT COUNT(DISTINCT due.claim_id) FROM (%s) due WHERE %s",
                                due(event),
                                UNTOLD))
                        .param("incident", incident)
                        .param("event", event.code())
                        .query(Long.class)
                        .single())
                .sum();
    }

    /** Notes every due notice under {@code export}; what was noted before stays. Returns how many are new. */
    int note(String incident, long export) {
        LocalDateTime now = UtcColumn.now(clock);
        int noted = 0;
        for (NoticeEvent event : NoticeEvent.values()) {
            noted += jdbc.sql(String.format(Locale.ROOT, NOTE, due(event), UNTOLD))
                    .param("incident", incident)
                    .param("event", event.code())
                    .param("now", now)
                    .param("export", export)
                    .update();
        }
        return noted;
    }

    /** How many notices stand under an export. */
    long noted(String incident, long export) {
        return jdbc.sql("SELECT COUNT(*) FROM notice n JOIN claim c ON c.id = n.claim_id"
                        + " WHERE n.export_no = ? AND c.incident = ?")
                .params(export, incident)
                .query(Long.class)
                .single();
    }

    long nextExport() {
        return jdbc.sql("SELECT COALESCE(MAX(export_no), 0) + 1 FROM notice")
                .query(Long.class)
                .single();
    }

    /** On how many proposals of a claim the council asked for proof. */
    private static String holds(String claim) {
        return """
                (SELECT COUNT(DISTINCT h.proposal_id) FROM decision h JOIN review_round t ON t.id = h.round_id
                 WHERE h.decision = 'HOLD' AND t.closed_at IS NOT NULL AND h.claim_id =
                """ + " " + claim + ".claim_id)\n";
    }

    private static String due(NoticeEvent event) {
        return switch (event) {
            case RECEIVED -> RECEIVED;
            case DECIDED -> DECIDED;
            case NEEDED -> NEEDED;
            case PAID -> PAID;
            case RETURNED -> RETURNED;
        };
    }
}
