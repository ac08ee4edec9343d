package kr.outageclaims.batch.payout;

/** Whether a payout can be sent, and if not, what it waits for. */
enum PayoutState {
    READY,
    /** The claimant never agreed to the consent text and is asked first. */
    CONSENT_NEEDED,
    /** No known bank, no account of 7 to 16 digits, or no holder. */
    ACCOUNT_NEEDED,
    /** The service account or the transaction that the entitlement goes to is not known. */
    REFERENCE_NEEDED,
    /** The beneficiary has this kind of support from another claim already; nothing is paid. */
    ALREADY_SUPPORTED,
    /** The claimant has taken the claim back; nothing is paid. */
    WITHDRAWN
}
