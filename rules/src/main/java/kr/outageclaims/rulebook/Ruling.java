package kr.outageclaims.rulebook;

/** An outcome and how the table came to it. */
public record Ruling(RuleOutcome outcome, Trace trace) {}
