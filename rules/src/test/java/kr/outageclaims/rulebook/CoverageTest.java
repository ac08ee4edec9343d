package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.claim.Evidence;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Coverage against brute force: small random tables, tried on every claim that can be. */
class CoverageTest {

    private static final int LARGEST = 6;
    private static final List<ClaimFacts> EVERY_CLAIM = everyClaim();

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    /** For what takes longer. */
    static IntStream fewerSeeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsExactlyTheRowsThatFireAndWhetherThereIsAGap(int seed) {
        DecisionTable table = RandomTables.table(seed);
        BitSet firing = new BitSet();
        boolean gap = false;
        for (ClaimFacts claim : EVERY_CLAIM) {
            int row = table.find(claim).map(ruling -> ruling.trace().row()).orElse(0);
            gap |= row == 0;
            if (row > 0) {
                firing.set(row - 2);
            }
        }

        Coverage coverage = Coverage.of(table);

        assertThat(coverage.firing()).isEqualTo(firing);
        assertThat(coverage.gap().isPresent()).isEqualTo(gap);
    }

    @ParameterizedTest
    @MethodSource("fewerSeeds")
    void theGapsHoldExactlyTheClaimsThatNoRowHoldsForAndNoneIsSuperfluous(int seed) {
        DecisionTable table = RandomTables.table(seed);
        Map<Box, DecisionTable> gaps = new HashMap<>();
        Gaps.of(table).forEach(gap -> gaps.put(gap, RandomTables.only(gap, table)));
        Set<Box> needed = new HashSet<>();

        for (ClaimFacts claim : EVERY_CLAIM) {
            List<Box> holding = gaps.keySet().stream()
                    .filter(gap -> gaps.get(gap).find(claim).isPresent())
                    .toList();
            if (holding.isEmpty() != table.find(claim).isPresent()) {
                fail("gap or not: %s", claim);
            }
            if (holding.size() == 1) {
                needed.addAll(holding);
            }
        }

        assertThat(needed).isEqualTo(gaps.keySet());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoTablesDifferExactlyWhereSomeClaimComesOutOtherwise(int seed) {
        DecisionTable one = RandomTables.table(seed);
        List<TableRow> swapped = new ArrayList<>(one.rows());
        Collections.swap(swapped, 0, 1);
        DecisionTable other = one.with(swapped);

        boolean differs =
                EVERY_CLAIM.stream().anyMatch(claim -> !outcome(one, claim).equals(outcome(other, claim)));

        assertThat(Difference.between(one, other).isPresent()).isEqualTo(differs);
        assertThat(Difference.between(one, one)).isEmpty();
    }

    private static Optional<RuleOutcome> outcome(DecisionTable table, ClaimFacts claim) {
        return table.find(claim).map(Ruling::outcome);
    }

    private static List<ClaimFacts> everyClaim() {
        List<ClaimFacts> claims = new ArrayList<>();
        for (String service : Tables.VOCABULARY.codes(FactColumn.SERVICE)) {
            List<@Nullable String> features = new ArrayList<>(Tables.VOCABULARY.features(service));
            features.add(null);
            for (String feature : features) {
                for (Tier tier : Tier.values()) {
                    for (int fee = -1; fee <= LARGEST; fee++) {
                        for (int loss = -1; loss <= LARGEST; loss++) {
                            claims.add(claim(service, feature, tier, won(fee), won(loss)));
                        }
                    }
                }
            }
        }
        return claims;
    }

    private static ClaimFacts claim(
            String service, @Nullable String feature, Tier tier, @Nullable Won fee, @Nullable Won loss) {
        return new ClaimFacts(
                service,
                feature,
                Reporter.INDIVIDUAL,
                tier,
                DamageNature.MONETARY,
                DamageTime.INSIDE,
                false,
                60,
                false,
                1,
                loss,
                fee,
                Evidence.NONE);
    }

    private static @Nullable Won won(int amount) {
        return amount < 0 ? null : new Won(amount);
    }
}
