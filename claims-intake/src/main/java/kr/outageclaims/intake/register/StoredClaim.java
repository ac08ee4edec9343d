package kr.outageclaims.intake.register;

import java.util.Arrays;
import kr.outageclaims.claim.ReceiptNumber;

/** What the table holds of a claim to tell a repeat from a conflict. */
record StoredClaim(long id, ReceiptNumber receipt, Origin origin, byte[] fingerprint) {

    boolean hasContent(byte[] otherFingerprint) {
        return Arrays.equals(fingerprint, otherFingerprint);
    }
}
