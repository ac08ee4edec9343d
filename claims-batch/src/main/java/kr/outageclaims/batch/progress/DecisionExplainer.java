package kr.outageclaims.batch.progress;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.outageclaims.batch.progress.UnexplainedDecision.Grounds;
import kr.outageclaims.batch.run.WorkFailed;
import kr.outageclaims.batch.stored.FactsJson;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.explanation.DecidedAmount;
import kr.outageclaims.explanation.Explanations;
import kr.outageclaims.explanation.Verdict;
import kr.outageclaims.money.Won;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.rulebook.Entitlement;
import kr.outageclaims.rulebook.Rulebook;
import kr.outageclaims.rulebook.Rulebooks;

/** Explains decisions from the facts as stored, under the rulebook that was used. Keeps the texts written last. */
final class DecisionExplainer {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int KEPT = 5_000;

    private final Rulebooks rulebooks;
    private final Map<String, Rulebook> used = new HashMap<>();
    private final Map<Grounds, ExplainedDecision.Text> texts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Grounds, ExplainedDecision.Text> eldest) {
            return size() > KEPT;
        }
    };

    DecisionExplainer(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** @throws WorkFailed when the rulebook is not the one that was used */
    ExplainedDecision explain(UnexplainedDecision decision) {
        return new ExplainedDecision(
                decision.claimId(), decision.decisionId(), texts.computeIfAbsent(decision.grounds(), this::text));
    }

    private ExplainedDecision.Text text(Grounds grounds) {
        Rulebook rulebook = used.computeIfAbsent(grounds.rulebook(), rulebooks::version);
        if (!rulebook.sha256().equals(grounds.rulebookSha256())) {
            throw new WorkFailed("rulebook " + grounds.rulebook() + ": its files hash to " + rulebook.sha256()
                    + ", but it was proposed under " + grounds.rulebookSha256()
                    + ". A version in use is never edited: put its files back, then the same command continues");
        }
        ClaimFacts facts = FactsJson.read(grounds.facts());
        Explanations explanations =
                new Explanations(rulebook, OutageCalendar.of(grounds.incident()).orElseThrow());
        return ExplainedDecision.Text.of(explanations.toClaimant(facts, rulebook.evaluate(facts), amount(grounds)));
    }

    private static DecidedAmount amount(Grounds grounds) {
        return new DecidedAmount(
                switch (grounds.decision()) {
                    case "APPROVE" -> Verdict.APPROVED;
                    case "ADJUST" -> Verdict.ADJUSTED;
                    case "REJECT" -> Verdict.REJECTED;
                    default -> throw new IllegalStateException("no final decision: " + grounds.decision());
                },
                Won.won(grounds.cashWon()),
                Entitlement.list(grounds.entitlements()),
                grounds.comment(),
                grounds.decidedAt().atZone(SEOUL).toLocalDate());
    }
}
