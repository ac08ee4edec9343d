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
    private final Map<Version, Ground> used = new HashMap<>();
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
        Ground ground = used.computeIfAbsent(
                new Version(grounds.incident(), grounds.rulebook(), grounds.rulebookSha256()), this::ground);
        ClaimFacts facts = FactsJson.read(grounds.facts());
        return ExplainedDecision.Text.of(
                ground.explanations().toClaimant(facts, ground.rulebook().evaluate(facts), amount(grounds)));
    }

    /** Reading rulebook and calendar costs far more than an explanation. */
    private Ground ground(Version version) {
        Rulebook rulebook = rulebooks.version(version.rulebook());
        if (!rulebook.sha256().equals(version.sha256())) {
            throw new WorkFailed("rulebook " + version.rulebook() + ": its files hash to " + rulebook.sha256()
                    + ", but it was proposed under " + version.sha256()
                    + ". A version in use is never edited: put its files back, then the same command continues");
        }
        OutageCalendar calendar = OutageCalendar.of(version.incident()).orElseThrow();
        return new Ground(rulebook, new Explanations(rulebook, calendar));
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

    private record Version(String incident, String rulebook, String sha256) {}

    private record Ground(Rulebook rulebook, Explanations explanations) {}
}
