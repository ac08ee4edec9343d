package kr.outageclaims.explanation;

import java.util.List;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.money.Won;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.rulebook.Entitlement;
import kr.outageclaims.rulebook.Rulebook;
import kr.outageclaims.rulebook.Ruling;

/**
 * Writes explanations under one rulebook version for one incident. Immutable and thread-safe. Every explanation is some
 * paragraphs, one a line.
 */
public final class Explanations {

    private final Writer korean;
    private final Writer english;

    public Explanations(Rulebook rulebook, OutageCalendar calendar) {
        this.korean = new Writer(Language.KOREAN, rulebook, calendar);
        this.english = new Writer(Language.ENGLISH, rulebook, calendar);
    }

    /**
     * Why this is proposed.
     *
     * @param words the claimant's own words, personal data already masked; quoted and shortened
     * @param facts what the rulebook looked at
     * @param ruling what it said
     * @throws IllegalArgumentException when the ruling is of another version
     */
    public Explanation proposed(String words, ClaimFacts facts, Ruling ruling) {
        return new Explanation(korean.proposed(words, facts, ruling), english.proposed(words, facts, ruling));
    }

    /**
     * Why this was decided, and what comes next.
     *
     * @param words as for {@link #proposed}
     * @param ruling what had been proposed
     * @param decided what the council made of it
     */
    public Explanation decided(String words, ClaimFacts facts, Ruling ruling, DecidedAmount decided) {
        return new Explanation(
                korean.decided(words, facts, ruling, decided), english.decided(words, facts, ruling, decided));
    }

    /** As {@link #decided} without the words, for the one who wrote them. */
    public Explanation toClaimant(ClaimFacts facts, Ruling ruling, DecidedAmount decided) {
        return new Explanation(korean.toClaimant(facts, ruling, decided), english.toClaimant(facts, ruling, decided));
    }

    /** What is given, in words without codes: {@code 현금 30,000원(3만원), 카카오톡 채널 캐시 50,000원}. */
    public static Explanation support(Won cash, List<Entitlement> entitlements) {
        return new Explanation(
                Writer.support(Language.KOREAN, cash, entitlements),
                Writer.support(Language.ENGLISH, cash, entitlements));
    }
}
