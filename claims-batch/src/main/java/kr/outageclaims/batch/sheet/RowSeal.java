package kr.outageclaims.batch.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import kr.outageclaims.intake.claimant.KeyFiles;
import kr.outageclaims.intake.claimant.KeySetting;
import kr.outageclaims.intake.claimant.KeyedHash;

/**
 * A keyed hash over what a row of a workbook says. It shows that a row came from us and that nobody changed it on the
 * way; protection of a sheet is a guard rail only. HMAC-SHA-256.
 */
public final class RowSeal {

    /** Of a seal, in characters. */
    static final int LENGTH = 43;

    private static final String PURPOSE = "workbook row";

    private final KeyedHash hash;

    private RowSeal(KeyedHash hash) {
        this.hash = hash;
    }

    /** Reads the review key; throws {@link kr.outageclaims.intake.claimant.KeyProblem} when it is not there. */
    public static RowSeal of(KeyFiles keys) {
        return new RowSeal(KeyedHash.of(keys, KeySetting.REVIEW));
    }

    /** The seal of these parts in this order. */
    public String of(List<String> parts) {
        StringBuilder text = new StringBuilder();
        // the length first, so that ("ab", "c") and ("a", "bc") differ
        parts.forEach(part -> text.append(part.length()).append(':').append(part));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.of(PURPOSE, text.toString()));
    }

    public boolean fits(String seal, List<String> parts) {
        return MessageDigest.isEqual(
                seal.getBytes(StandardCharsets.UTF_8), of(parts).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "RowSeal(masked)";
    }
}
