package kr.outageclaims.batch.classify;

import kr.outageclaims.classifier.Classification;

/**
 * What a claim is about, ready to be written.
 *
 * @param correctionId the correction that was read, 0 for the claim's own words
 * @param answerId the operator's answer it follows, 0 when the words alone decided
 */
record ClassifiedClaim(long claimId, long correctionId, long answerId, Classification classification) {

    @Override
    public String toString() {
        return "ClassifiedClaim(" + claimId + ")";
    }
}
