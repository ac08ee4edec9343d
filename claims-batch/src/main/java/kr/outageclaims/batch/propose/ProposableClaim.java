package kr.outageclaims.batch.propose;

import kr.outageclaims.claim.AccumulatedMinutes;
import kr.outageclaims.claim.Accumulation;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * A claim that is to be proposed for, with what the rulebook may look at.
 *
 * @param accumulated its minutes inside the outage in the ways that thresholds add them up; null when unknown
 */
record ProposableClaim(
        long claimId,
        long classificationId,
        ClaimFacts facts,
        @Nullable AccumulatedMinutes accumulated) {

    /** With the minutes added up as the rulebook's manifest says; left as it is when the manifest says nothing. */
    ProposableClaim under(Rulebook rulebook) {
        Accumulation how = rulebook.manifest().accumulation();
        return how == null || accumulated == null
                ? this
                : new ProposableClaim(claimId, classificationId, facts.accumulating(accumulated.by(how)), accumulated);
    }
}
