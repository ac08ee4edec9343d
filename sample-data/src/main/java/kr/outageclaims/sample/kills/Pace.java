package kr.outageclaims.sample.kills;

/**
 * How long a command took when nobody disturbed it.
 *
 * @param beforeJobMillis until its job began
 * @param jobMillis from then until the process ended
 */
record Pace(long beforeJobMillis, long jobMillis) {}
