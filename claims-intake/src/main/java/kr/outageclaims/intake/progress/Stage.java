package kr.outageclaims.intake.progress;

/** How far a claim has come, in the order of its way. */
public enum Stage {
    RECEIVED,
    CLASSIFIED,
    PROPOSED,
    DECIDED,
    PAYING,
    PAID;

    /** From here on nothing can be corrected or withdrawn. */
    public boolean isDecided() {
        return compareTo(DECIDED) >= 0;
    }
}
