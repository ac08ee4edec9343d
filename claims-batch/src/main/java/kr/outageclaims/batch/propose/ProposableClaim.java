package kr.outageclaims.batch.propose;

import kr.outageclaims.claim.ClaimFacts;

/**
 * A claim that is to be proposed for, with what the rulebook may look at.
 *
 * @param evidenceMark the mark on its evidence that counts, 0 when there is none
 * @param evidenceFile its first file when the claim itself declared no evidence, else 0
 */
record ProposableClaim(long claimId, long classificationId, long evidenceMark, long evidenceFile, ClaimFacts facts) {}
