package kr.outageclaims.batch.explain;

import java.util.Locale;
import kr.outageclaims.rulebook.RuleOutcome;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import kr.outageclaims.batch.stored.FactsJson;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.explanation.DecidedAmount;
import kr.outageclaims.explanation.Explanation;
import kr.outageclaims.explanation.Explanations;
import kr.outageclaims.explanation.Verdict;
import kr.outageclaims.intake.claimant.Masking;
import kr.outageclaims.money.Won;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.rulebook.Entitlement;
import kr.outageclaims.rulebook.Rulebook;
import kr.outageclaims.rulebook.Rulebooks;
import kr.outageclaims.rulebook.Ruling;

/** The explanation of a claim: its stored facts are evaluated again under the rulebook version that was used. */
final class ClaimExplainer {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Rulebooks rulebooks;

    ClaimExplainer(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /**
     * Empty while nothing was proposed.
     *
     * @throws IllegalStateException when the rulebook is not the one that was used, or says something else now
     */
    Optional<Explanation> explain(ClaimStory story) {
        ClaimStory.Proposed proposed = story.proposed();
        if (proposed == null) {
            return Optional.empty();
        }
        Rulebook rulebook = rulebookOf(story, proposed);
        ClaimFacts facts = FactsJson.read(proposed.facts());
        Ruling ruling = rulebook.evaluate(facts);
        requireSame(story, said(proposed), said(ruling.outcome()));
        String words = Masking.maskNarrative(story.claim().narrative());
        Explanations explanations = new Explanations(
                rulebook, OutageCalendar.of(story.claim().incident()).orElseThrow());
        ClaimStory.Decided decided = story.decided();
        return Optional.of(
                decided == null
                        ? explanations.proposed(words, facts, ruling)
                        : explanations.decided(words, facts, ruling, amount(decided)));
    }

    private static void requireSame(ClaimStory story, String proposed, String now) {
        if (!proposed.equals(now)) {
            throw new IllegalStateException("claim " + story.claim().receiptNumber() + " was proposed under clause "
                    + proposed + ", but its facts give " + now + " now");
        }
    }

    private static String said(ClaimStory.Proposed proposed) {
        return said(proposed.clause(), proposed.cashWon(), proposed.entitlements());
    }

    private static String said(RuleOutcome outcome) {
        return said(outcome.clause(), outcome.cash().amount(), Entitlement.text(outcome.entitlements()));
    }

    private static String said(String clause, long won, String entitlements) {
        return String.format(Locale.ROOT, "%s (%,d won, %s)", clause, won, entitlements.isEmpty() ? "-" : entitlements);
    }

    private Rulebook rulebookOf(ClaimStory story, ClaimStory.Proposed proposed) {
        Rulebook rulebook = rulebooks.version(proposed.rulebook());
        if (!rulebook.sha256().equals(proposed.rulebookSha256())) {
            throw new IllegalStateException("claim " + story.claim().receiptNumber() + " was proposed under rulebook "
                    + proposed.rulebook() + " with SHA-256 " + proposed.rulebookSha256()
                    + ", but the files at hand have " + rulebook.sha256()
                    + ". A published version is never edited: restore its files.");
        }
        return rulebook;
    }

    private static DecidedAmount amount(ClaimStory.Decided decided) {
        return new DecidedAmount(
                switch (decided.decision()) {
                    case "APPROVE" -> Verdict.APPROVED;
                    case "ADJUST" -> Verdict.ADJUSTED;
                    case "REJECT" -> Verdict.REJECTED;
                    default -> Verdict.HELD;
                },
                Won.won(decided.cashWon()),
                Entitlement.list(decided.entitlements()),
                decided.comment(),
                decided.decidedAtUtc()
                        .atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(SEOUL)
                        .toLocalDate());
    }
}
