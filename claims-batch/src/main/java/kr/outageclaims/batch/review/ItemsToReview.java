package kr.outageclaims.batch.review;

import java.util.Map;
import kr.outageclaims.money.Won;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Which proposals lie before the council, in which group, and which of them have a row of their own. */
@Component
class ItemsToReview {

    /** Rows of their own beyond those that the manifest asks for: what people can read in a sitting. */
    static final int MOST_SINGLES = 300;
    /** From this loss on, in won, a question to the council is worth a row of its own. */
    static final long LARGE_LOSS = 1_000_000;

    /** Of this rulebook: proposals of another, made to compare, take nothing away. */
    private static final String NEWEST = """
            FROM (SELECT claim_id, MAX(id) AS id FROM proposal WHERE rulebook = :rulebook GROUP BY claim_id) newest
            JOIN proposal p ON p.id = newest.id
            JOIN claim cl ON cl.id = p.claim_id
            LEFT JOIN newest_decision d ON d.claim_id = p.claim_id AND d.decision <> 'HOLD'
            WHERE cl.incident = :incident AND d.id IS NULL
              AND NOT EXISTS (SELECT 1 FROM claim_withdrawal w WHERE w.claim_id = p.claim_id)
            """;

    /** Compensation is grouped by its cash, a question by the loss; what carries neither stands in one group. */
    private static final String LAY = """
            INSERT INTO review_item (round_id, proposal_id, claim_id, group_key, single)
            SELECT :round, p.id, p.claim_id,
                   CONCAT(p.outcome, '/', p.clause, '/',
                       CASE WHEN p.outcome = 'DECLINE' THEN '-'
                            WHEN p.outcome = 'ASK_COUNCIL' AND p.loss_won IS NULL THEN '0'
                            WHEN p.outcome = 'COMPENSATE' AND p.cash_won = 0 THEN '-'
                            WHEN COALESCE(NULLIF(p.cash_won, 0), p.loss_won) <= 100000 THEN '1'
                            WHEN COALESCE(NULLIF(p.cash_won, 0), p.loss_won) <= 300000 THEN '2'
                            WHEN COALESCE(NULLIF(p.cash_won, 0), p.loss_won) <= 500000 THEN '3'
                            WHEN COALESCE(NULLIF(p.cash_won, 0), p.loss_won) <= 1000000 THEN '4'
                            ELSE '5' END),
                   p.cash_won > :threshold
            """ + NEWEST;

    /** Larger companies first, whose case the council looks at one by one, then the largest losses. */
    private static final String SINGLE_OUT = """
            UPDATE review_item i
            JOIN (SELECT proposal_id, ROW_NUMBER() OVER (ORDER BY larger DESC, loss_won DESC, proposal_id) AS place
                  FROM (SELECT i.proposal_id, p.loss_won, c.reporter = 'LARGER_COMPANY' AS larger
                        FROM review_item i
                        JOIN proposal p ON p.id = i.proposal_id
                        JOIN classification c ON c.id = p.classification_id
                        WHERE i.round_id = :round AND NOT i.single AND p.outcome = 'ASK_COUNCIL'
                          AND (c.reporter = 'LARGER_COMPANY' OR p.loss_won > :largeLoss)) worth) placed
              ON placed.proposal_id = i.proposal_id
            SET i.single = TRUE
            WHERE i.round_id = :round AND placed.place <= :most
            """;

    /** What a closed round says is never taken back, whatever calls. */
    private static final String ROUND_IS_OPEN =
            "EXISTS (SELECT 1 FROM review_round r WHERE r.id = :round AND r.closed_at IS NULL)";

    private final NamedParameterJdbcTemplate jdbc;

    ItemsToReview(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest proposals of the rulebook without a final decision. */
    long waiting(String incident, String rulebook) {
        Long count = jdbc.queryForObject(
                "SELECT COUNT(*) " + NEWEST, Map.of("incident", incident, "rulebook", rulebook), Long.class);
        return count == null ? 0 : count;
    }

    /** Lays them before the round anew, in the caller's transaction. */
    int layBefore(Round round, Won threshold) {
        Map<String, Object> values = Map.of(
                "round", round.id(),
                "incident", round.incident(),
                "rulebook", round.rulebook(),
                "threshold", threshold.amount(),
                "largeLoss", LARGE_LOSS,
                "most", MOST_SINGLES);
        jdbc.update("DELETE FROM decision WHERE round_id = :round AND " + ROUND_IS_OPEN, values);
        jdbc.update("DELETE FROM review_item WHERE round_id = :round AND " + ROUND_IS_OPEN, values);
        int laid = jdbc.update(LAY, values);
        jdbc.update(SINGLE_OUT, values);
        return laid;
    }
}
