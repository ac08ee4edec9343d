package kr.outageclaims.batch.sheet;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A keyed hash over what a row of a workbook says. It shows that a row came from us and that nobody changed it on the
 * way; protection of a sheet is a guard rail only. HMAC-SHA-256.
 */
public final class RowSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 16;

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException when the key is shorter than 16 bytes */
    public RowSeal(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("the review key must have at least " + SHORTEST_KEY + " bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The seal of these parts in this order, 43 characters. */
    public String of(List<String> parts) {
        Mac mac = mac();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // the length first, so that ("ab", "c") and ("a", "bc") differ
            mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            mac.update(bytes);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    }

    public boolean fits(String seal, List<String> parts) {
        return MessageDigest.isEqual(
                seal.getBytes(StandardCharsets.UTF_8), of(parts).getBytes(StandardCharsets.UTF_8));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "RowSeal(masked)";
    }
}
