package kr.outageclaims.claim;

/** How the minutes of one damage add up before a rule compares them with its threshold. */
public enum Accumulation {
    /** The longest stretch without a break. */
    CONTINUOUS,
    /** All stretches of a calendar day in Seoul; the fullest day counts. */
    PER_DAY,
    /** All stretches of a calendar month in Seoul; the fullest month counts. */
    PER_MONTH
}
