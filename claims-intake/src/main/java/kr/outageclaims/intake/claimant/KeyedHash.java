package kr.outageclaims.intake.claimant;

import com.google.crypto.tink.Mac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** HMAC-SHA256 under a key file: 32 bytes, the same for the same text, telling nothing without the key. Thread-safe. */
public final class KeyedHash {

    private final Mac mac;

    private KeyedHash(Mac mac) {
        this.mac = mac;
    }

    /** Reads the key, {@link KeySetting#INDEX} or {@link KeySetting#REVIEW}; throws {@link KeyProblem}. */
    public static KeyedHash of(KeyFiles files, KeySetting key) {
        return new KeyedHash(Keysets.read(files, key, Mac.class));
    }

    /**
     * The hash of {@code text}.
     *
     * @param purpose keeps equal texts of different meaning apart; must hold no colon
     */
    public byte[] of(String purpose, String text) {
        try {
            return mac.computeMac((purpose + ":" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no hash for " + purpose, e);
        }
    }
}
