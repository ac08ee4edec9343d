package kr.outageclaims.classifier;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;

/** The names that the signs of a dimension can speak for, in the order of their targets. */
final class Poles {

    /** Marks of an amount: whether it is a loss, and on which side of it they stand. */
    static final List<String> AMOUNT = List.of("loss-before", "loss-after", "not-loss-before", "not-loss-after");

    private static final List<String> REPORTER = names(Reporter.values());
    private static final List<String> TIER = names(Tier.values());
    private static final List<String> NATURE = List.of(DamageNature.MONETARY.name(), DamageNature.NON_MONETARY.name());

    private static final Map<Dimension, String[]> LABELS = Map.of(
            Dimension.REPORTER, labels(Dimension.REPORTER, REPORTER),
            Dimension.TIER, labels(Dimension.TIER, TIER),
            Dimension.NATURE, labels(Dimension.NATURE, NATURE));

    private Poles() {}

    /** How a sign is called in a reason. */
    static String label(Dimension dimension, int target) {
        return LABELS.get(dimension)[target];
    }

    private static String[] labels(Dimension dimension, List<String> names) {
        return names.stream().map(name -> Sign.label(dimension, name)).toArray(String[]::new);
    }

    static List<String> of(Dimension dimension) {
        return switch (dimension) {
            case REPORTER -> REPORTER;
            case TIER -> TIER;
            case NATURE -> NATURE;
            case AMOUNT -> AMOUNT;
            case SERVICE, IDEA -> throw new IllegalArgumentException(dimension + " has no fixed names");
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
