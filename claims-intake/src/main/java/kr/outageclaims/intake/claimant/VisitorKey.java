package kr.outageclaims.intake.claimant;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A key that only a visitor of the form holds, in a cookie or as a code; what lies in our tables cannot be read without
 * it. AES-256-GCM.
 */
public final class VisitorKey {

    private static final int LENGTH = 32;
    private static final int ROUNDS = 210_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private VisitorKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What a code stands for: under which name its content lies, and the key to it. Neither tells the other. */
    public record OfCode(byte[] lookup, VisitorKey key) {

        @Override
        public String toString() {
            return "***";
        }
    }

    public static VisitorKey fresh() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new VisitorKey(bytes);
    }

    /** The key that {@link #text()} wrote; empty when it is none. */
    public static Optional<VisitorKey> parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == LENGTH ? Optional.of(new VisitorKey(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Derived slowly (PBKDF2-HMAC-SHA256), so that who holds the tables cannot try codes in bulk. The same code is the
     * same key everywhere.
     */
    public static OfCode ofCode(String code) {
        PBEKeySpec spec = new PBEKeySpec(
                code.toCharArray(), "outage-claims draft".getBytes(StandardCharsets.UTF_8), ROUNDS, 2 * LENGTH * 8);
        try {
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return new OfCode(
                    Arrays.copyOfRange(derived, 0, LENGTH),
                    new VisitorKey(Arrays.copyOfRange(derived, LENGTH, 2 * LENGTH)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** As a cookie carries it. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @param purpose what the content is for; opens only under the same */
    public byte[] seal(byte[] plain, String purpose) {
        try {
            return new AesGcmJce(bytes).encrypt(plain, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + purpose, e);
        }
    }

    /** Empty when it was sealed under another key or for another purpose, or was changed. */
    public Optional<byte[]> open(byte[] sealed, String purpose) {
        try {
            return Optional.of(new AesGcmJce(bytes).decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
