package kr.outageclaims.classifier;

/** What a sign can speak for. Within one of them a longer word hides the shorter words that lie inside it. */
enum Dimension {
    SERVICE,
    REPORTER,
    TIER,
    NATURE,
    /** Whether an amount near by is a loss. */
    AMOUNT,
    /** Ideas that conditions ask for; only a word to be ignored hides them. */
    IDEA;

    static final int COUNT = values().length;
    static final int ALL = (1 << COUNT) - 1;

    int bit() {
        return 1 << ordinal();
    }
}
