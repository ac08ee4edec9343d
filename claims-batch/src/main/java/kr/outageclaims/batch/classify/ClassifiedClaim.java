package kr.outageclaims.batch.classify;

import kr.outageclaims.classifier.Classification;

/**
 * What a claim is about, ready to be written.
 *
 * @param answerId the operator's answer it follows, 0 when the words alone decided
 */
record ClassifiedClaim(long claimId, long answerId, Classification classification) {

    @Override
    public String toString() {
        return "ClassifiedClaim(" + claimId + ")";
    }
}
