package kr.outageclaims.batch.manual;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.outageclaims.classifier.Reason;

/**
 * A claim whose newest classification waits for an operator.
 *
 * @param receiptNumber as the claimant knows it
 * @param classificationId the classification the operator will look at
 */
record WaitingClaim(long claimId, long classificationId, String receiptNumber, Guess guess, List<Reason> reasons) {

    /** What the words spoke for, and why the claim waits; the same for like cases. */
    Set<String> signs() {
        return reasons.stream().map(Reason::sign).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> doubts() {
        return reasons.stream().map(Reason::sign).filter(Doubt::isDoubt).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> words() {
        return reasons.stream()
                .filter(reason -> !reason.word().isEmpty())
                .map(reason -> reason.sign() + ":" + reason.word())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return "WaitingClaim(" + claimId + ")";
    }
}
