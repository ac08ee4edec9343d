package kr.outageclaims.batch.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the table holds it.
 *
 * @param lossWon null when the loss is unknown
 * @param facts as JSON
 */
record StoredProposal(
        long id,
        String receiptNumber,
        Version version,
        String outcome,
        String clause,
        long cashWon,
        String entitlements,
        @Nullable Long lossWon,
        String facts) {

    /** Every proposal of an incident in the order they were made, with what its facts were taken from. */
    static final String OF_INCIDENT = """
            SELECT p.id, cl.receipt_number, p.rulebook, p.rulebook_sha256, p.outcome, p.clause, p.cash_won,
                   p.entitlements, p.loss_won, p.facts,
                   c.service, c.feature, c.reporter, c.tier, c.damage_nature, c.damage_time, c.near_edge,
                   c.overlap_minutes, c.continuous_minutes, c.day_minutes, c.month_minutes,
                   p.duplicate AS is_duplicate, COALESCE(t.turn, 1) AS beneficiary_rank,
                   COALESCE(NULLIF(IF(k.id IS NULL, cl.claimed_amount, k.claimed_amount), 0), NULLIF(c.amount_found, 0)) AS loss,
                   NULLIF(IF(k.id IS NULL, cl.fee, k.fee), 0) AS fee,
                   cl.evidence_declared OR f.id IS NOT NULL AS evidence_declared,
                   COALESCE(m.verified, FALSE) AS evidence_verified
            FROM proposal p
            STRAIGHT_JOIN claim cl ON cl.id = p.claim_id
            LEFT JOIN classification c ON c.id = p.classification_id AND c.claim_id = p.claim_id
            LEFT JOIN claim_correction k ON k.id = c.correction_id
            LEFT JOIN support_turn t ON t.claim_id = p.claim_id AND t.support = 'small-business'
            LEFT JOIN evidence_mark m ON m.id = p.evidence_mark AND m.claim_id = p.claim_id
            LEFT JOIN attached_evidence f ON f.id = p.evidence_file AND f.receipt_number = cl.receipt_number
            WHERE cl.incident = :incident
            ORDER BY p.id
            """;

    /** A rulebook as a proposal names it: by its version and by the hash of its files. */
    record Version(String rulebook, String sha256) {}

    static StoredProposal read(ResultSet row) throws SQLException {
        return new StoredProposal(
                row.getLong("id"),
                row.getString("receipt_number"),
                new Version(row.getString("rulebook"), row.getString("rulebook_sha256")),
                row.getString("outcome"),
                row.getString("clause"),
                row.getLong("cash_won"),
                row.getString("entitlements"),
                row.getObject("loss_won", Long.class),
                row.getString("facts"));
    }
}
