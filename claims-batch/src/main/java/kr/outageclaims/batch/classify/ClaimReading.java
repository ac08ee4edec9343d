package kr.outageclaims.batch.classify;

import kr.outageclaims.classifier.Classification;
import kr.outageclaims.classifier.Classifier;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Reads a claim by its words, or under an operator's word where there is one. Pure. */
record ClaimReading(Classifier classifier) implements ItemProcessor<PendingClaim, ClassifiedClaim> {

    @Override
    public ClassifiedClaim process(PendingClaim claim) {
        Classification classification = claim.word() == null
                ? classifier.classify(claim.text())
                : classifier.settle(claim.text(), claim.word());
        return new ClassifiedClaim(claim.claimId(), claim.correctionId(), claim.answerId(), classification);
    }
}
