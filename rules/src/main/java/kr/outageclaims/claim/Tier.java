package kr.outageclaims.claim;

/** PAID when the harmed thing is itself bought (coupon, ride, pass, subscription, prepaid advertising), else FREE. */
public enum Tier {
    PAID,
    FREE
}
