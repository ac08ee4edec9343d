package kr.outageclaims.claim;

/** Who reports the damage, by what they do. */
public enum Reporter {
    INDIVIDUAL,
    /** Shops, freelancers, drivers, sellers speaking of their trade. */
    SMALL_BUSINESS,
    LARGER_COMPANY
}
