package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
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
    private static final List<String> NUMBERS =
            List.of("-", "-", "unknown", "not(unknown)", "<= 1", "> 3", "[2..4]", "unknown, 3", "not(2)", "0", ">= 4");

    private static final List<ClaimFacts> EVERY_CLAIM = everyClaim();

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsExactlyTheRowsThatFireAndWhetherThereIsAGap(int seed) {
        DecisionTable table = randomTable(new Random(seed));
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

    private static DecisionTable randomTable(Random random) {
        List<String> rows = new ArrayList<>();
        int count = 3 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            rows.add(Tables.row(
                    "row-" + i,
                    "service=" + oneOf(random, List.of("-", "-", "mobility", "not(mobility)", "melon")),
                    "feature=" + oneOf(random, List.of("-", "-", "bike", "unknown", "not(taxi)", "streaming")),
                    "tier=" + oneOf(random, List.of("-", "PAID", "not(PAID)")),
                    "fee=" + oneOf(random, NUMBERS),
                    "loss=" + oneOf(random, NUMBERS),
                    "charge=" + oneOf(random, NUMBERS),
                    "outcome=DECLINE"));
        }
        if (random.nextBoolean()) {
            rows.add(Tables.row("rest", "outcome=ASK_COUNCIL"));
        }
        return Tables.compile(rows.toArray(String[]::new));
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

    private static <T> T oneOf(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
