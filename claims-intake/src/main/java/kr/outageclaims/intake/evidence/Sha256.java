package kr.outageclaims.intake.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that shows, years later, that a file is still the one that came. */
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
