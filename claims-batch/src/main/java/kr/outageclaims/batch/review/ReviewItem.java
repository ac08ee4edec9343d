package kr.outageclaims.batch.review;

import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/** One proposal before a round, with what a decision needs to know of it. */
record ReviewItem(
        long proposalId,
        long claimId,
        String receiptNumber,
        String groupKey,
        boolean single,
        String outcome,
        Won proposed,
        String entitlements,
        @Nullable Won loss) {

    /** What an answer makes of it. */
    Decided decidedBy(Answer answer) {
        return new Decided(
                this,
                answer,
                answer.cash(proposed, loss),
                answer.keepsEntitlements() ? entitlements : "",
                answer.rowKey().equals(receiptNumber));
    }

    /** @param singly by a row of its own */
    record Decided(ReviewItem item, Answer answer, Won cash, String entitlements, boolean singly) {}
}
