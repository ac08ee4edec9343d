package kr.outageclaims.batch.propose;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.batch.propose.ProposeRun.Extent;
import kr.outageclaims.batch.run.JobRun.Work;
import kr.outageclaims.batch.stored.FactsRow;
import kr.outageclaims.claim.Accumulation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The classified claims that wait for no operator, were not withdrawn, have no final decision, and no proposal yet for
 * their newest classification and mark of evidence under a rulebook. That is one anti-join over the table's unique key,
 * so a run that was cut off goes
 * on where it stopped.
 */
@Component
class ProposableClaims {

    /** Decided for good: a hold comes back, and a round that is not closed yet says nothing. */
    static final String DECIDED = """
            EXISTS (SELECT 1 FROM decision d JOIN review_round r ON r.id = d.round_id
                    WHERE d.claim_id = cl.id AND d.decision <> 'HOLD' AND r.closed_at IS NOT NULL)
            """;

    static final String NEWEST_CLASSIFICATION = """
            FROM claim cl
            JOIN (SELECT claim_id, MAX(id) AS id FROM classification
                  WHERE id <= :classified AND claim_id BETWEEN :first AND :through GROUP BY claim_id) newest
              ON newest.claim_id = cl.id
            JOIN classification c ON c.id = newest.id
            """;

    private static final String CLAIMS = NEWEST_CLASSIFICATION + """
            LEFT JOIN claim_correction k ON k.id = c.correction_id
            LEFT JOIN duplicate_link l ON l.claim_id = cl.id
            LEFT JOIN support_turn t ON t.claim_id = cl.id AND t.support = 'small-business'
            LEFT JOIN (SELECT claim_id, MAX(id) AS id FROM evidence_mark WHERE id <= :marked GROUP BY claim_id) marked
                   ON marked.claim_id = cl.id
            LEFT JOIN evidence_mark m ON m.id = marked.id
            LEFT JOIN (SELECT receipt_number, MIN(id) AS id FROM attached_evidence GROUP BY receipt_number) f
                   ON f.receipt_number = cl.receipt_number
            LEFT JOIN proposal p ON p.claim_id = cl.id AND p.classification_id = c.id AND p.rulebook = :rulebook
                  AND p.evidence_mark = COALESCE(m.id, 0)
                  AND p.evidence_file = IF(cl.evidence_declared, 0, COALESCE(f.id, 0))
                  AND p.duplicate = (l.claim_id IS NOT NULL)
            WHERE cl.incident = :incident AND cl.id BETWEEN :first AND :through AND NOT c.manual AND p.id IS NULL
              AND NOT EXISTS (SELECT 1 FROM claim_withdrawal w WHERE w.claim_id = cl.id)
              AND NOT
            """ + DECIDED;

    /** With the named parameters incident, rulebook, first, through, classified and marked. */
    static final String IN_RANGE = """
            SELECT cl.id, c.id AS classification_id, c.service, c.feature, c.reporter, c.tier, c.damage_nature,
                   c.damage_time, c.near_edge, c.overlap_minutes, c.continuous_minutes, c.day_minutes, c.month_minutes, l.claim_id IS NOT NULL AS is_duplicate,
                   COALESCE(t.turn, 1) AS beneficiary_rank,
                   COALESCE(NULLIF(IF(k.id IS NULL, cl.claimed_amount, k.claimed_amount), 0), NULLIF(c.amount_found, 0)) AS loss,
                   NULLIF(IF(k.id IS NULL, cl.fee, k.fee), 0) AS fee,
                   cl.evidence_declared OR f.id IS NOT NULL AS evidence_declared,
                   COALESCE(m.verified, FALSE) AS evidence_verified, COALESCE(m.id, 0) AS evidence_mark,
                   IF(cl.evidence_declared, 0, COALESCE(f.id, 0)) AS evidence_file
            """ + CLAIMS + "ORDER BY cl.id";

    private final JdbcClient jdbc;

    ProposableClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a new run would take on, frozen; empty when nothing waits. */
    Optional<Work> work(String incident, String rulebook, int partitions) {
        Extent all = new Extent(0, newest("claim"), newest("classification"), newest("evidence_mark"));
        Waiting waiting = jdbc.sql("SELECT COUNT(*) AS waiting, COALESCE(MIN(cl.id), 0) AS first_id " + CLAIMS)
                .param("incident", incident)
                .param("rulebook", rulebook)
                .param("first", all.first())
                .param("through", all.through())
                .param("classified", all.classified())
                .param("marked", all.marked())
                .query((row, number) -> new Waiting(row.getLong("waiting"), row.getLong("first_id")))
                .single();
        if (waiting.claims() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Work(
                Map.of(
                        "first", waiting.firstId(),
                        "through", all.through(),
                        "classified", all.classified(),
                        "marked", all.marked(),
                        // no limit, but what tells this run from one before a file came
                        "files", files(),
                        // likewise, before a duplicate lost its original
                        "links", links(),
                        "partitions", (long) partitions),
                waiting.claims()));
    }

    private record Waiting(long claims, long firstId) {}

    /** @param accumulation how the rulebook adds minutes up; null when it does not */
    static ProposableClaim read(ResultSet row, @Nullable Accumulation accumulation) throws SQLException {
        return new ProposableClaim(
                row.getLong("id"),
                row.getLong("classification_id"),
                row.getLong("evidence_mark"),
                row.getLong("evidence_file"),
                FactsRow.read(row, accumulation));
    }

    private long files() {
        return jdbc.sql("SELECT COUNT(*) FROM attached_evidence")
                .query(Long.class)
                .single();
    }

    private long links() {
        return jdbc.sql("SELECT COUNT(*) FROM duplicate_link").query(Long.class).single();
    }

    private long newest(String table) {
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM " + table)
                .query(Long.class)
                .single();
    }
}
