package kr.outageclaims.batch.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import kr.outageclaims.rulebook.Entitlement;

/** The rows of a round's granted claims that have no payout yet. */
final class ApprovedDecisions {

    /**
     * Parameter: the round. A beneficiary's later claim with a support that they get once is marked by its place
     * in the round or by a payout that stands from a round before. A turn stays when an operator reads the claim anew,
     * so the facts of what was decided say whether it is that support.
     */
    static final String PENDING = """
            SELECT d.id, d.claim_id, d.round_id, d.cash_won, d.entitlements, d.support, d.beneficiary_index,
                   c.receipt_number, c.consent_version IS NOT NULL AS consented,
                   p.account_reference_sealed IS NOT NULL AS has_account_reference,
                   p.transaction_reference_sealed IS NOT NULL AS has_transaction_reference,
                   p.bank_code, p.account_number_sealed, p.account_holder_sealed, p.data_key_id, k.wrapped,
                   d.place > 1 OR EXISTS (
                       SELECT 1 FROM payout s
                       WHERE s.support = d.support AND s.support_beneficiary = d.beneficiary_index AND s.live = 1
                         AND s.claim_id <> d.claim_id) AS supported
            FROM (SELECT d.*, t.support, t.beneficiary_index,
                         CASE WHEN t.support IS NULL THEN 1
                              ELSE ROW_NUMBER() OVER (PARTITION BY t.support, t.beneficiary_index ORDER BY t.turn)
                         END AS place
                  FROM decision d
                  JOIN proposal o ON o.id = d.proposal_id
                  LEFT JOIN support_turn t ON t.claim_id = d.claim_id
                    AND JSON_VALUE(o.facts, '$.reporter') = 'SMALL_BUSINESS' AND JSON_VALUE(o.facts, '$.tier') = 'FREE'
                  WHERE d.round_id = :round AND d.decision IN ('APPROVE', 'ADJUST')
                    AND (d.cash_won > 0 OR d.entitlements <> '')) d
            JOIN claim c ON c.id = d.claim_id
            JOIN claimant p ON p.claim_id = d.claim_id
            JOIN data_key k ON k.id = p.data_key_id
            WHERE NOT EXISTS (SELECT 1 FROM payout o WHERE o.decision_id = d.id)
            ORDER BY d.claim_id
            """;

    private ApprovedDecisions() {}

    static Approved row(ResultSet row, int number) throws SQLException {
        return new Approved(
                row.getLong("id"),
                row.getLong("claim_id"),
                row.getLong("round_id"),
                row.getLong("cash_won"),
                Entitlement.list(row.getString("entitlements")),
                row.getBoolean("consented"),
                row.getBoolean("has_account_reference"),
                row.getBoolean("has_transaction_reference"),
                Approved.SealedAccount.of(row),
                row.getString("support"),
                row.getBytes("beneficiary_index"),
                row.getBoolean("supported"));
    }
}
