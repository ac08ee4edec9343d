package kr.outageclaims.classifier;

import kr.outageclaims.outage.OutageCalendar;

/** Reads claims of one incident with one keyword set. Immutable and thread-safe. */
public final class Classifier {

    private final OutageCalendar calendar;
    private final String keywordSet;

    private Classifier(OutageCalendar calendar, String keywordSet) {
        this.calendar = calendar;
        this.keywordSet = keywordSet;
    }

    /** The newest keyword set on the class path. */
    public static Classifier newest(OutageCalendar calendar) {
        return new Classifier(calendar, "2022-10-24");
    }

    public String keywordSet() {
        return keywordSet;
    }

    /** Pure: the same text gives the same classification. */
    public Classification classify(ClaimText claim) {
        throw new UnsupportedOperationException(calendar.incident().id());
    }

    /**
     * The same claim under an operator's word: service, feature, reporter, tier and nature are taken from
     * {@code word}, times and amounts are worked out anew, nothing waits for a person any more.
     */
    public Classification settle(ClaimText claim, OperatorWord word) {
        throw new UnsupportedOperationException(calendar.incident().id());
    }
}
