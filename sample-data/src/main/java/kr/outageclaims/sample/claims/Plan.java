package kr.outageclaims.sample.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import kr.outageclaims.sample.dice.Dice;
import kr.outageclaims.sample.dice.Quotas;
import org.jspecify.annotations.Nullable;

/** Which claim follows which scenario, and which claims are of one person. Small: a few numbers a claim. */
final class Plan {

    private static final int DUPLICATES_PER_MILLE = 19;
    private static final int SECOND_BUSINESSES_PER_MILLE = 12;
    private static final int SECOND_CLAIMS_PER_MILLE = 10;

    private final List<Scenario> scenarios;
    private final int[] scenarioOf;
    /** The claim whose person this one shares; itself for a new person. */
    private final int[] personOf;
    /** The claim whose damage this one tells again; itself for a new damage. */
    private final int[] damageOf;

    private Plan(List<Scenario> scenarios, int[] scenarioOf) {
        this.scenarios = scenarios;
        this.scenarioOf = scenarioOf;
        this.personOf = new int[scenarioOf.length];
        this.damageOf = new int[scenarioOf.length];
    }

    static Plan of(int claims, long seed) {
        List<Scenario> scenarios = Scenarios.read();
        Dice dice = Dice.of(seed, claims, "plan");
        int[] slots = slots(scenarios, claims);
        dice.shuffle(slots);
        Plan plan = new Plan(scenarios, slots);
        plan.linkPeople(dice);
        return plan;
    }

    int claims() {
        return scenarioOf.length;
    }

    Scenario scenario(int claim) {
        return scenarios.get(scenarioOf[claim]);
    }

    List<Scenario> scenarios() {
        return scenarios;
    }

    int personOf(int claim) {
        return personOf[claim];
    }

    int damageOf(int claim) {
        return damageOf[claim];
    }

    boolean isDuplicate(int claim) {
        return damageOf[claim] != claim;
    }

    private static int[] slots(List<Scenario> scenarios, int claims) {
        int[] slots = new int[claims];
        int next = 0;
        for (Map.Entry<Scenario.Cell, Integer> cell : CellCounts.of(claims).entrySet()) {
            List<Integer> fitting = new ArrayList<>();
            for (int i = 0; i < scenarios.size(); i++) {
                if (scenarios.get(i).cell().equals(cell.getKey())) {
                    fitting.add(i);
                }
            }
            List<Integer> counts = Quotas.share(
                    cell.getValue(),
                    fitting.stream().map(i -> scenarios.get(i).weight()).toList());
            for (int k = 0; k < fitting.size(); k++) {
                Arrays.fill(slots, next, next + counts.get(k), fitting.get(k));
                next += counts.get(k);
            }
        }
        return slots;
    }

    private void linkPeople(Dice dice) {
        Map<Integer, List<Integer>> told = new HashMap<>();
        Map<Scenario.Cell, List<Integer>> seen = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (int claim = 0; claim < scenarioOf.length; claim++) {
            personOf[claim] = claim;
            damageOf[claim] = claim;
            Scenario scenario = scenario(claim);
            int lot = dice.below(1000);
            if (scenario.feature() != null && lot < DUPLICATES_PER_MILLE) {
                int earlier = draw(told.get(scenarioOf[claim]), taken, claim, (a, b) -> true, dice);
                personOf[claim] = personOf[earlier];
                damageOf[claim] = earlier;
            } else if (scenario.feature() != null && lot < DUPLICATES_PER_MILLE + secondClaims(scenario)) {
                personOf[claim] = draw(seen.get(scenario.cell()), taken, claim, this::areOfDifferentFeatures, dice);
            }
            if (personOf[claim] == claim) {
                told.computeIfAbsent(scenarioOf[claim], key -> new ArrayList<>())
                        .add(claim);
                seen.computeIfAbsent(scenario.cell(), key -> new ArrayList<>()).add(claim);
            }
        }
    }

    private static int secondClaims(Scenario scenario) {
        return scenario.cell().isSmallBusinessSupport() ? SECOND_BUSINESSES_PER_MILLE : SECOND_CLAIMS_PER_MILLE;
    }

    private boolean areOfDifferentFeatures(int one, int other) {
        return !scenario(one).service().equals(scenario(other).service())
                || !String.valueOf(scenario(one).feature())
                        .equals(String.valueOf(scenario(other).feature()));
    }

    /** An earlier claim nobody has followed yet, or {@code claim} itself when a few tries find none. */
    private static int draw(
            @Nullable List<Integer> earlier,
            Set<Integer> taken,
            int claim,
            BiPredicate<Integer, Integer> fits,
            Dice dice) {
        for (int tries = 0; earlier != null && tries < 5; tries++) {
            int candidate = dice.one(earlier);
            if (fits.test(candidate, claim) && taken.add(candidate)) {
                return candidate;
            }
        }
        return claim;
    }
}
