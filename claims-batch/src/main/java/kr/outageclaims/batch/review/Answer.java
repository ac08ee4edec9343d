package kr.outageclaims.batch.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * What the council wrote into one row.
 *
 * @param rowKey key of a group, receipt number of a claim
 * @param amount adjusted to this amount; null unless so adjusted
 * @param percentage or to this part of the loss, 0 to 100; null unless so adjusted
 * @param cap at most this; there beside every percentage
 * @param comment empty when none
 */
record Answer(
        String rowKey,
        Decision decision,
        @Nullable Won amount,
        @Nullable BigDecimal percentage,
        @Nullable Won cap,
        String comment) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Holds what the row speaks for. */
    static Answer held(String rowKey) {
        return new Answer(rowKey, Decision.HOLD, null, null, null, "");
    }

    /**
     * The cash that this answer grants. A percentage of the loss is rounded half up to whole won, then capped.
     *
     * @param proposed what the rulebook proposed
     * @param loss null when unknown
     * @throws IllegalStateException when a percentage meets an unknown loss
     */
    Won cash(Won proposed, @Nullable Won loss) {
        return switch (decision) {
            case APPROVE -> proposed;
            case REJECT, HOLD -> Won.ZERO;
            case ADJUST -> amount != null ? amount : partOf(loss);
        };
    }

    boolean keepsEntitlements() {
        return decision == Decision.APPROVE || decision == Decision.ADJUST;
    }

    /** The same answer gives the same text. */
    String canonical() {
        return rowKey + "|" + decision + "|" + (amount == null ? "" : amount.amount()) + "|"
                + (percentage == null ? "" : percentage.stripTrailingZeros().toPlainString()) + "|"
                + (cap == null ? "" : cap.amount()) + "|" + comment;
    }

    private Won partOf(@Nullable Won loss) {
        if (loss == null || percentage == null || cap == null) {
            throw new IllegalStateException("row " + rowKey + " adjusts by a percentage, but the loss is unknown");
        }
        Won part = loss.times(percentage.divide(WHOLE), RoundingMode.HALF_UP);
        return part.isMoreThan(cap) ? cap : part;
    }
}
