package kr.outageclaims.batch.payout;

/** Whether cash can be sent to an account: a known bank, 7 to 16 digits, a holder. */
interface AccountCheck {

    boolean isPayable(Approved.SealedAccount account);
}
