package kr.outageclaims.sample.claims;

import java.time.Duration;
import java.time.LocalDateTime;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.claim.Evidence;
import kr.outageclaims.money.Won;
import kr.outageclaims.sample.dice.Dice;
import org.jspecify.annotations.Nullable;

/**
 * What truly happened, whatever the form and the text say of it. Times are Asia/Seoul.
 *
 * @param amount the loss, null when there is none or the claimant does not know it
 * @param declaresFrom the form states when it began; likewise {@code declaresTo}
 */
record Damage(
        LocalDateTime from,
        LocalDateTime to,
        boolean declaresFrom,
        boolean declaresTo,
        DamageTime time,
        @Nullable Won amount,
        int fee,
        Evidence evidence) {

    private static final int AMOUNT_UNKNOWN_PER_MILLE = 90;

    static Damage of(Scenario scenario, Window window, Dice dice) {
        Span span = Span.of(window, dice);
        boolean known = scenario.amounts() != null && !dice.chance(AMOUNT_UNKNOWN_PER_MILLE);
        Won amount = known && scenario.amounts() != null ? scenario.amounts().one(dice) : null;
        int fee = scenario.fees().isEmpty() ? 0 : dice.one(scenario.fees());
        boolean declared = span.unusual() || dice.chance(420);
        boolean both = span.unusual() || dice.chance(680);
        boolean inScope = scenario.cell().isInScope();
        return new Damage(
                span.from(),
                span.to(),
                declared,
                declared && both,
                declared && inScope ? span.time() : DamageTime.UNKNOWN,
                amount,
                fee,
                evidence(scenario.cell(), dice));
    }

    private static Evidence evidence(Scenario.Cell cell, Dice dice) {
        if (!cell.isMoneyLoss() || !dice.chance(330)) {
            return Evidence.NONE;
        }
        return dice.chance(600) ? Evidence.VERIFIED : Evidence.DECLARED;
    }

    /** When a feature was down, Asia/Seoul. */
    record Window(LocalDateTime from, LocalDateTime to) {}

    private record Span(LocalDateTime from, LocalDateTime to, DamageTime time, boolean unusual) {

        static Span of(Window window, Dice dice) {
            Duration length = Duration.ofMinutes(10L * dice.between(2, 60));
            return switch (dice.below(250)) {
                case 0, 1 ->
                    outside(window.from().minusHours(dice.between(20, 30)).minus(length), length);
                case 2, 3 -> outside(window.to().plusHours(dice.between(2, 30)), length);
                case 4 -> outside(window.to().plusMinutes(dice.between(0, 30)), length);
                case 5 ->
                    outside(window.from().minusMinutes(dice.between(1, 30)).minus(length), length);
                default -> inside(window, length, dice);
            };
        }

        private static Span outside(LocalDateTime from, Duration length) {
            return new Span(from, from.plus(length), DamageTime.OUTSIDE, true);
        }

        private static Span inside(Window window, Duration length, Dice dice) {
            int minutes = (int) Math.min(
                    Duration.between(window.from(), window.to()).toMinutes() - 20,
                    Duration.ofHours(30).toMinutes());
            int late = Math.min(dice.below(minutes), dice.below(minutes));
            LocalDateTime from = window.from().plusMinutes(3 + (dice.chance(700) ? late / 10 * 10 : late));
            LocalDateTime to = from.plus(length);
            boolean cut = to.isAfter(window.to()) && dice.chance(900);
            return new Span(from, cut ? window.to() : to, DamageTime.INSIDE, false);
        }
    }
}
