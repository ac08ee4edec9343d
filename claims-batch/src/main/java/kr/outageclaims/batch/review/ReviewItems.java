package kr.outageclaims.batch.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/** The items of a round as a cursor reads them. */
final class ReviewItems {

    private static final String COLUMNS = """
            SELECT i.proposal_id, i.claim_id, cl.receipt_number, i.group_key, i.single, p.outcome, p.cash_won,
                   p.entitlements, p.loss_won
            """;

    private static final String ITEMS = """
            FROM review_item i
            JOIN proposal p ON p.id = i.proposal_id
            JOIN claim cl ON cl.id = i.claim_id
            LEFT JOIN decision d ON d.round_id = i.round_id AND d.proposal_id = i.proposal_id
            """;

    /**
     * The claim has been classified anew since it was proposed, e.g. after an operator's correction, its claimant has
     * told it anew or taken it back, somebody has looked at its evidence, or the claim that it repeats was taken back.
     */
    private static final String SUPERSEDED = """
            (EXISTS (SELECT 1 FROM classification newer
                     WHERE newer.claim_id = p.claim_id AND newer.id > p.classification_id)
             OR EXISTS (SELECT 1 FROM evidence_mark m WHERE m.claim_id = p.claim_id AND m.id > p.evidence_mark)
             OR EXISTS (SELECT 1 FROM claim_correction told
                        JOIN classification looked_at ON looked_at.id = p.classification_id
                        WHERE told.claim_id = p.claim_id AND told.id > looked_at.correction_id)
             OR p.duplicate AND NOT EXISTS (
                     SELECT 1 FROM duplicate_link l LEFT JOIN claim_withdrawal original ON original.claim_id = l.duplicate_of
                     WHERE l.claim_id = p.claim_id AND original.claim_id IS NULL)
             OR EXISTS (SELECT 1 FROM claim_withdrawal w WHERE w.claim_id = p.claim_id))
            """;

    /** Those without a decision yet: a run that was cut off goes on where it stopped. */
    static final String UNDECIDED =
            COLUMNS + ITEMS + "WHERE i.round_id = :round AND d.id IS NULL ORDER BY i.proposal_id";

    /** All of them with the decision written for them. */
    static final String WITH_DECISION = COLUMNS + """
            , d.decision, d.cash_won AS decided_won, d.entitlements AS decided_entitlements,
            """ + SUPERSEDED + " AS superseded " + ITEMS + "WHERE i.round_id = ?";

    /** Holds in the drafts, first parameter the reason for what was withdrawn, second for the rest, what the council decided on a superseded proposal. */
    static final String HOLD_SUPERSEDED = """
            UPDATE decision d
            JOIN proposal p ON p.id = d.proposal_id
            SET d.decision = 'HOLD', d.cash_won = 0, d.entitlements = '',
                d.comment = IF(EXISTS (SELECT 1 FROM claim_withdrawal w WHERE w.claim_id = d.claim_id), ?, ?)
            WHERE d.round_id = ? AND d.decision <> 'HOLD' AND
            """ + SUPERSEDED;

    private ReviewItems() {}

    static ReviewItem read(ResultSet row, int number) throws SQLException {
        return new ReviewItem(
                row.getLong("proposal_id"),
                row.getLong("claim_id"),
                row.getString("receipt_number"),
                row.getString("group_key"),
                row.getBoolean("single"),
                row.getString("outcome"),
                new Won(row.getLong("cash_won")),
                row.getString("entitlements"),
                won(row.getObject("loss_won", Long.class)));
    }

    private static @Nullable Won won(@Nullable Long amount) {
        return amount == null ? null : new Won(amount);
    }
}
