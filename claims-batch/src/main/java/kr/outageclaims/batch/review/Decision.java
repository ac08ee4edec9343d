package kr.outageclaims.batch.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the council can say of a proposal. */
enum Decision {
    /** The proposal as it stands. */
    APPROVE("승인"),
    /** Another cash amount, the entitlements kept. */
    ADJUST("조정"),
    REJECT("반려"),
    /** Comes back in the next round. */
    HOLD("보류");

    private final String korean;

    Decision(String korean) {
        this.korean = korean;
    }

    String korean() {
        return korean;
    }

    /** By the Korean word of the drop-down, or the English one. */
    static Optional<Decision> said(String word) {
        String asked = word.strip();
        return Stream.of(values())
                .filter(decision ->
                        decision.korean.equals(asked) || decision.name().equals(asked.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** A question to the council cannot be approved: there is nothing yet to approve. */
    static Set<Decision> allowedFor(String outcome) {
        return outcome.equals("ASK_COUNCIL") ? EnumSet.of(ADJUST, REJECT, HOLD) : EnumSet.allOf(Decision.class);
    }

    /** What a drop-down offers for proposals of this outcome. */
    static List<String> wordsFor(String outcome) {
        return allowedFor(outcome).stream().map(Decision::korean).toList();
    }

    static List<String> words() {
        return Stream.of(values()).map(Decision::korean).toList();
    }
}
