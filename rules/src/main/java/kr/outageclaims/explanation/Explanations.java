package kr.outageclaims.explanation;

import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.rulebook.Rulebook;
import kr.outageclaims.rulebook.Ruling;

/** Writes explanations under one rulebook version for one incident. Immutable and thread-safe. */
public final class Explanations {

    private final Rulebook rulebook;
    private final OutageCalendar calendar;

    public Explanations(Rulebook rulebook, OutageCalendar calendar) {
        this.rulebook = rulebook;
        this.calendar = calendar;
    }

    /**
     * @param words the claimant's own words, personal data already masked; quoted and shortened
     * @param facts what the rulebook looked at
     * @param ruling what it said
     */
    public Explanation proposed(String words, ClaimFacts facts, Ruling ruling) {
        throw new UnsupportedOperationException(words
                + facts
                + ruling
                + rulebook.version()
                + calendar.incident().id());
    }
}
