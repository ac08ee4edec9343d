package kr.outageclaims.explanation;

/** What the council did with a proposal, as the claimant is told. */
public enum Verdict {
    APPROVED,
    ADJUSTED,
    REJECTED,
    HELD
}
