package kr.outageclaims.rulebook;

import java.util.List;
import java.util.Objects;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.claim.Evidence;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * Rulebook 2022-12-29 as a programmer would write it down, for tests: the yardstick of the evaluator's speed. It gives
 * outcomes only; it does not say which cells held nor how an amount came about.
 */
final class HandWritten {

    private HandWritten() {}

    static RuleOutcome evaluate(ClaimFacts facts) {
        if (facts.damageNature() == DamageNature.OUT_OF_SCOPE) {
            return new RuleOutcome.Decline("out-of-scope");
        }
        if (facts.duplicate()) {
            return new RuleOutcome.Decline("duplicate");
        }
        if (facts.time() == DamageTime.OUTSIDE) {
            return facts.nearEdge()
                    ? new RuleOutcome.AskCouncil("near-edge")
                    : new RuleOutcome.Decline("outside-window");
        }
        if (facts.damageNature() == DamageNature.NON_MONETARY) {
            return new RuleOutcome.Decline("no-loss");
        }
        if (facts.reporter() == Reporter.LARGER_COMPANY) {
            return new RuleOutcome.AskCouncil("larger-company");
        }
        return facts.tier() == Tier.PAID ? paid(facts) : free(facts);
    }

    private static RuleOutcome paid(ClaimFacts facts) {
        String feature = Objects.requireNonNullElse(facts.feature(), "");
        switch (facts.service()) {
            case "mobility":
                if (feature.equals("bike")) {
                    return bike(facts);
                }
                if (facts.fee() != null && (feature.equals("taxi-driver") || feature.equals("designated-driver"))) {
                    return given("pro-points", "points", points(facts.fee().amount()));
                }
                break;
            case "gift":
                if (feature.equals("coupon-use")) {
                    return given("coupon-reissue", "coupon-reissue", 1);
                }
                break;
            case "melon":
                return given("melon-days", "melon-days", 3);
            case "webtoon":
                if (feature.equals("reading")) {
                    return given("webtoon-hours", "rental-hours", 72);
                }
                if (feature.equals("novel")) {
                    return new RuleOutcome.Compensate(
                            "novel-hours",
                            Won.ZERO,
                            List.of(new Entitlement("rental-hours", 96), new Entitlement("page-cash-won", 3000)));
                }
                break;
            case "talk":
                if (feature.equals("emoticon")) {
                    return given("emoticon-plus-days", "emoticon-plus-days", 3);
                }
                if (feature.equals("drawer")) {
                    return given("drawer-plus-days", "drawer-plus-days", 15);
                }
                break;
            default:
                break;
        }
        return byTime(facts.overlapMinutes());
    }

    private static RuleOutcome byTime(@Nullable Integer minutes) {
        if (minutes == null) {
            return new RuleOutcome.AskCouncil("time-unknown");
        }
        return minutes >= 240
                ? given("paid-extension", "extension-minutes", 3L * minutes)
                : new RuleOutcome.Decline("paid-below-threshold");
    }

    private static RuleOutcome bike(ClaimFacts facts) {
        long most = facts.evidence() == Evidence.VERIFIED ? 500_000 : 100_000;
        Won charge = facts.fee() != null ? facts.fee() : facts.loss();
        if (charge == null || charge.amount() > most) {
            return new RuleOutcome.AskCouncil("bike-refund-proof");
        }
        return charge.isZero()
                ? new RuleOutcome.AskCouncil("bike-refund")
                : new RuleOutcome.Compensate("bike-refund", charge, List.of());
    }

    private static RuleOutcome free(ClaimFacts facts) {
        if (facts.reporter() != Reporter.SMALL_BUSINESS) {
            return new RuleOutcome.AskCouncil("free-loss");
        }
        if (facts.beneficiaryRank() > 1) {
            return new RuleOutcome.AskCouncil("same-beneficiary");
        }
        if (facts.loss() == null || facts.loss().amount() > 500_000) {
            return new RuleOutcome.AskCouncil("small-business-proof");
        }
        boolean small = facts.loss().amount() <= 300_000;
        return new RuleOutcome.Compensate(
                small ? "small-business-30" : "small-business-50",
                new Won(small ? 30_000 : 50_000),
                List.of(new Entitlement("channel-cash-won", 50_000)));
    }

    /** Half-up to 10; {@code fee * 6 / 31} never lies in the middle. */
    private static long points(long fee) {
        return (fee * 6 * 2 + 310) / 620 * 10;
    }

    private static RuleOutcome given(String clause, String kind, long quantity) {
        return quantity == 0
                ? new RuleOutcome.AskCouncil(clause)
                : new RuleOutcome.Compensate(clause, Won.ZERO, List.of(new Entitlement(kind, quantity)));
    }
}
