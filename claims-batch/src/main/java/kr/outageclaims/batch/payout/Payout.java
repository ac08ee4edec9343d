package kr.outageclaims.batch.payout;

import org.jspecify.annotations.Nullable;

/**
 * One thing owed to one claim.
 *
 * @param kind {@link #CASH} or the entitlement's kind
 * @param quantity won for cash, else in the kind's own unit
 * @param support the kind of support that a beneficiary gets once; null for all others
 */
record Payout(
        Approved approved,
        String kind,
        long quantity,
        PayoutState state,
        @Nullable String support) {

    static final String CASH = "cash";

    boolean isLive() {
        return state != PayoutState.ALREADY_SUPPORTED && state != PayoutState.WITHDRAWN;
    }

    static Payout cash(Approved approved, PayoutState state) {
        return new Payout(approved, CASH, approved.cashWon(), state, approved.support());
    }
}
