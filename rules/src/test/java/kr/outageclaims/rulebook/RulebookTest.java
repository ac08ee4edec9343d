package kr.outageclaims.rulebook;

import static kr.outageclaims.money.Won.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.claim.Evidence;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulebookTest {

    private final Rulebook rulebook = Rulebooks.shipped().version("2022-12-29");

    @Test
    void showsTheRowThatFiredTheCellsThatHeldAndTheWorking() {
        Ruling ruling = rulebook.evaluate(membership(won(39_000)));

        assertThat(ruling)
                .isEqualTo(new Ruling(
                        new RuleOutcome.Compensate("pro-points", Won.ZERO, List.of(new Entitlement("points", 7_550))),
                        new Trace(
                                17,
                                List.of(
                                        new Trace.HeldCell("service", "mobility", "mobility"),
                                        new Trace.HeldCell("feature", "taxi-driver, designated-driver", "taxi-driver"),
                                        new Trace.HeldCell("tier", "PAID", "PAID"),
                                        new Trace.HeldCell("fee", "not(unknown)", "39000")),
                                "39000 / 31 * 6 = 7548.38… → 7550",
                                List.of(new Trace.Working(
                                        "points", "39000 / 31 * 6", Map.of("fee", 39_000L), "7548.38…", 7_550)))));
    }

    @Test
    void hasNoFormulaWhereTheAmountIsFixed() {
        Ruling ruling = rulebook.evaluate(new ClaimFacts(
                "melon",
                "streaming",
                Reporter.INDIVIDUAL,
                Tier.PAID,
                DamageNature.MONETARY,
                DamageTime.UNKNOWN,
                false,
                null,
                false,
                1,
                null,
                null,
                Evidence.NONE));

        assertThat(ruling.trace().formula()).isEmpty();
        assertThat(ruling.trace().workings()).isEmpty();
    }

    @Test
    void asksTheCouncilWhereAnAmountComesToNothingAndKeepsTheWorking() {
        Ruling ruling = rulebook.evaluate(membership(won(25)));

        assertThat(ruling.outcome()).isEqualTo(new RuleOutcome.AskCouncil("pro-points"));
        assertThat(ruling.trace().formula()).isEqualTo("25 / 31 * 6 = 4.83… → 0");
    }

    @Test
    void asksTheCouncilWhereCashIsMoreThanTheCapOrLessThanNothing() {
        DecisionTable table = Tables.compile(
                Tables.row("double", "fee=not(unknown)", "outcome=COMPENSATE", "cash=fee * 2 - 100"),
                Tables.row("rest", "outcome=DECLINE"));

        assertThat(Stream.of(49L, 50L, 51L, 500_050L, 500_051L).map(fee -> table.evaluate(membership(won(fee)))))
                .extracting(ruling ->
                        ruling.outcome().code() + " " + ruling.outcome().cash().amount())
                .containsExactly(
                        "ASK_COUNCIL 0", "ASK_COUNCIL 0", "COMPENSATE 2", "COMPENSATE 1000000", "ASK_COUNCIL 0");
    }

    @Test
    void treatsAnUnlistedCodeAsNoneOfTheListedOnes() {
        DecisionTable table = Tables.compile(
                Tables.row("not-melon", "service=not(melon)", "outcome=DECLINE"),
                Tables.row("rest", "outcome=ASK_COUNCIL"));

        assertThat(table.evaluate(paid("fax", null)).outcome()).isEqualTo(new RuleOutcome.Decline("not-melon"));
        assertThat(table.evaluate(paid("melon", "hologram")).outcome()).isEqualTo(new RuleOutcome.AskCouncil("rest"));
    }

    @Test
    void breaksWithTheFactsWhereNoRowHolds() {
        DecisionTable table = Tables.compile(Tables.row("free", "tier=FREE", "outcome=DECLINE"));

        assertThatThrownBy(() -> table.evaluate(paid("melon", null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no row holds for ClaimFacts[service=melon");
    }

    @Test
    void givesTheSameRulingsFromManyThreads() {
        RandomFacts random = new RandomFacts(rulebook, 7);
        List<ClaimFacts> facts = Stream.generate(random::next).limit(20_000).toList();

        List<Ruling> alone = facts.stream().map(rulebook::evaluate).toList();
        List<Ruling> together = IntStream.range(0, facts.size())
                .parallel()
                .mapToObj(i -> rulebook.evaluate(facts.get(i)))
                .toList();

        assertThat(together).isEqualTo(alone);
    }

    @Test
    void leavesTheRowsForBoughtThingsAsTheyWereBeforeTheCouncilDecided() {
        Rulebook before = Rulebooks.shipped().version("2022-10-24");
        RandomFacts random = new RandomFacts(rulebook, 11);
        List<String> free = List.of(
                "same-beneficiary", "small-business-30", "small-business-50", "small-business-proof", "free-loss");

        for (int i = 0; i < 20_000; i++) {
            ClaimFacts facts = random.next();
            RuleOutcome now = rulebook.evaluate(facts).outcome();
            RuleOutcome then = before.evaluate(facts).outcome();

            assertThat(then)
                    .isEqualTo(free.contains(now.clause()) ? new RuleOutcome.AskCouncil("awaiting-council") : now);
        }
    }

    private static ClaimFacts membership(Won fee) {
        return new ClaimFacts(
                "mobility",
                "taxi-driver",
                Reporter.SMALL_BUSINESS,
                Tier.PAID,
                DamageNature.MONETARY,
                DamageTime.INSIDE,
                false,
                600,
                false,
                1,
                null,
                fee,
                Evidence.NONE);
    }

    private static ClaimFacts paid(String service, @Nullable String feature) {
        return new ClaimFacts(
                service,
                feature,
                Reporter.INDIVIDUAL,
                Tier.PAID,
                DamageNature.MONETARY,
                DamageTime.INSIDE,
                false,
                600,
                false,
                1,
                null,
                null,
                Evidence.NONE);
    }
}
