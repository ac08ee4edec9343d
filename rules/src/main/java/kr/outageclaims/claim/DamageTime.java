package kr.outageclaims.claim;

/** Where the declared time of the damage lies against the outage windows that could be meant. */
public enum DamageTime {
    INSIDE,
    OUTSIDE,
    /** No time was declared: counts as inside, minutes unknown. */
    UNKNOWN
}
