package kr.outageclaims.batch.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import kr.outageclaims.batch.stored.UtcColumn;
import org.jspecify.annotations.Nullable;

/** A claim's newest decision, with the proposal that it was made on. */
record UnexplainedDecision(long claimId, long decisionId, Grounds grounds) {

    /** Parameter: the incident. A hold is no decision yet. */
    static final String PENDING = """
            SELECT d.claim_id, d.id, cl.incident, o.rulebook, o.rulebook_sha256, o.facts, d.decision, d.cash_won,
                   d.entitlements, d.comment, d.decided_at
            FROM newest_decision d
            JOIN claim cl ON cl.id = d.claim_id
            JOIN proposal o ON o.id = d.proposal_id
            LEFT JOIN claim_explanation told ON told.claim_id = d.claim_id AND told.decision_id = d.id
            WHERE cl.incident = :incident AND d.decision <> 'HOLD' AND told.claim_id IS NULL
            """;

    static UnexplainedDecision row(ResultSet row, int number) throws SQLException {
        return new UnexplainedDecision(
                row.getLong("claim_id"),
                row.getLong("id"),
                new Grounds(
                        row.getString("incident"),
                        row.getString("rulebook"),
                        row.getString("rulebook_sha256"),
                        row.getString("facts"),
                        row.getString("decision"),
                        row.getLong("cash_won"),
                        row.getString("entitlements"),
                        row.getString("comment"),
                        UtcColumn.instant(row, "decided_at")));
    }

    /** All that the explanation follows from; the same for very many claims. */
    record Grounds(
            String incident,
            String rulebook,
            String rulebookSha256,
            String facts,
            String decision,
            long cashWon,
            String entitlements,
            @Nullable String comment,
            Instant decidedAt) {}
}
