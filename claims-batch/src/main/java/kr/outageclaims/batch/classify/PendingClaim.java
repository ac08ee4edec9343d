package kr.outageclaims.batch.classify;

import kr.outageclaims.classifier.ClaimText;
import kr.outageclaims.classifier.OperatorWord;
import org.jspecify.annotations.Nullable;

/**
 * A claim that has to be read.
 *
 * @param correctionId the correction in whose words the claim is read, 0 for its own
 * @param answerId the operator's answer to follow, 0 when there is none
 * @param word what that answer says, null when there is none
 */
record PendingClaim(
        long claimId,
        long correctionId,
        ClaimText text,
        long answerId,
        @Nullable OperatorWord word) {

    @Override
    public String toString() {
        return "PendingClaim(" + claimId + ")";
    }
}
