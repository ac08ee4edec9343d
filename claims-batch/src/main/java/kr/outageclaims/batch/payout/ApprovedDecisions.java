package kr.outageclaims.batch.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import kr.outageclaims.rulebook.Entitlement;

/** The rows of a round's granted claims, with what the claimants had given when they were taken into payment. */
final class ApprovedDecisions {

    /**
     * Parameter: round. A beneficiary's later claim with a support that they get once is marked by its
     * place in the round or by a payout that stands from a round before; a claim that was withdrawn takes nobody's
     * place. A turn stays when an operator reads the claim anew, so the facts of what was decided say whether it is that
     * support.
     */
    private static final String GRANTED = """
            SELECT d.id, d.claim_id, d.round_id, d.cash_won, d.entitlements, d.support, d.beneficiary_index,
                   c.receipt_number, d.withdrawn, d.additions_through,
                   d.place > 1 OR EXISTS (
                       SELECT 1 FROM payout s
                       WHERE s.support = d.support AND s.support_beneficiary = d.beneficiary_index AND s.live = 1
                         AND s.claim_id <> d.claim_id) AS supported,
                   (SELECT GROUP_CONCAT(CONCAT(e.kind, ':', e.additions_through)) FROM payout e
                     WHERE e.decision_id = d.id AND e.state = 'READY' AND e.live IS NULL) AS came_back,
                   COALESCE(account.id, 0) AS account_given, COALESCE(service.id, 0) AS service_given,
                   COALESCE(business.id, 0) AS business_given,
            """ + GivenSince.COLUMNS + """
            FROM (SELECT d.*, f.additions_through, t.support, t.beneficiary_index, w.claim_id IS NOT NULL AS withdrawn,
                         CASE WHEN t.support IS NULL THEN 1
                              ELSE ROW_NUMBER() OVER (PARTITION BY t.support, t.beneficiary_index
                                                      ORDER BY w.claim_id IS NOT NULL, t.turn)
                         END AS place
                  FROM decision d
                  JOIN claim_in_payment f ON f.claim_id = d.claim_id
                  JOIN proposal o ON o.id = d.proposal_id
                  LEFT JOIN claim_withdrawal w ON w.claim_id = d.claim_id
                  LEFT JOIN support_turn t ON t.claim_id = d.claim_id
                    AND JSON_VALUE(o.facts, '$.reporter') = 'SMALL_BUSINESS' AND JSON_VALUE(o.facts, '$.tier') = 'FREE'
                  WHERE d.round_id = :round AND d.decision IN ('APPROVE', 'ADJUST')
                    AND (d.cash_won > 0 OR d.entitlements <> '')) d
            JOIN claim c ON c.id = d.claim_id
            JOIN claimant p ON p.claim_id = d.claim_id
            """ + GivenSince.joined("d.additions_through");

    /** Those that have no payout yet. */
    static final String PENDING = GRANTED + """
            WHERE NOT EXISTS (SELECT 1 FROM payout o WHERE o.decision_id = d.id)
            ORDER BY d.claim_id
            """;

    /** Those with a payout that waits, and something given that it has not been looked at with. */
    static final String GIVEN_TO = GRANTED + """
            WHERE EXISTS (SELECT 1 FROM payout o
                          JOIN claim_addition a ON a.claim_id = o.claim_id AND a.id > o.additions_through
                          WHERE o.decision_id = d.id AND o.live = 1 AND o.state <> 'READY'
                            AND a.id <= d.additions_through)
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
                row.getBytes("account_reference_sealed") != null,
                row.getBytes("transaction_reference_sealed") != null,
                Approved.SealedAccount.of(row),
                row.getString("support"),
                row.getBytes("beneficiary_index"),
                row.getBoolean("supported"),
                row.getBoolean("withdrawn"),
                row.getLong("additions_through"),
                CameBack.of(row));
    }
}
