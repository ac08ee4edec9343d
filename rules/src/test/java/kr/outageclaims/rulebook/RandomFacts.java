package kr.outageclaims.rulebook;

import java.util.List;
import java.util.Random;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.claim.Evidence;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/** Facts for tests: any mixture of codes, and numbers that are often a border of the table or lie beside one. */
final class RandomFacts {

    private final Random random;
    private final DecisionTable table;
    private final FactSpace space;

    RandomFacts(Rulebook rulebook, long seed) {
        this.random = new Random(seed);
        this.table = rulebook.table();
        this.space = FactSpace.of(table);
    }

    ClaimFacts next() {
        Vocabulary vocabulary = table.vocabulary();
        String service = oneOf(vocabulary.codes(FactColumn.SERVICE));
        List<String> features = vocabulary.features(service);
        Integer minutes = minutes(FactColumn.OVERLAP_MINUTES);
        return new ClaimFacts(
                service,
                features.isEmpty() || random.nextInt(5) == 0 ? null : oneOf(features),
                oneOf(List.of(Reporter.values())),
                oneOf(List.of(Tier.values())),
                random.nextInt(4) == 0 ? oneOf(List.of(DamageNature.values())) : DamageNature.MONETARY,
                random.nextInt(4) == 0 ? oneOf(List.of(DamageTime.values())) : DamageTime.INSIDE,
                random.nextInt(4) == 0,
                minutes,
                minutes(FactColumn.ACCUMULATED_MINUTES),
                random.nextInt(8) == 0,
                1 + random.nextInt(3),
                won(FactColumn.LOSS),
                won(FactColumn.FEE),
                oneOf(List.of(Evidence.values())));
    }

    private @Nullable Integer minutes(FactColumn column) {
        Long minutes = number(column, 8_000);
        return minutes == null ? null : minutes.intValue();
    }

    private @Nullable Won won(FactColumn column) {
        Long amount = number(random.nextBoolean() ? column : FactColumn.CHARGE, 700_000);
        return amount == null ? null : new Won(amount);
    }

    private @Nullable Long number(FactColumn column, int most) {
        long border = oneOf(space.samples(column));
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> Math.max(0, border);
            case 2 -> Math.max(0, border - 1);
            default -> (long) random.nextInt(most);
        };
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
