package kr.outageclaims.batch.access;

/**
 * Somebody looks at the personal data of claims.
 *
 * @param who the person, as given
 * @param action the command
 * @param reason why, in the person's words
 */
public record Access(String who, String action, String reason) {}
