package kr.outageclaims.batch.propose;

import kr.outageclaims.claim.ClaimFacts;

/** A claim that is to be proposed for, with what the rulebook may look at. */
record ProposableClaim(long claimId, long classificationId, ClaimFacts facts) {}
