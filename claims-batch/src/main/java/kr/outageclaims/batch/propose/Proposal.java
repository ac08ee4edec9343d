package kr.outageclaims.batch.propose;

import kr.outageclaims.rulebook.RuleOutcome;

/** What the rulebook says of a claim, ready to be written. */
record Proposal(ProposableClaim claim, RuleOutcome outcome) {}
