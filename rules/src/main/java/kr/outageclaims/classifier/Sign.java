package kr.outageclaims.classifier;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a word, or an idea by itself, speaks for.
 *
 * @param target index in the targets of its dimension
 * @param needs ideas that the text must all hold, as bits
 * @param bans ideas of which the text must hold none, as bits
 * @param scope services and features, as bits, of which one must have been chosen; 0 for any
 */
record Sign(Dimension dimension, int target, int weight, long needs, long bans, long scope) {

    boolean holds(long ideas, long chosen) {
        return (ideas & needs) == needs && (ideas & bans) == 0 && (scope == 0 || (scope & chosen) != 0);
    }

    /** The same signs, those of each dimension together, by its ordinal. */
    static Sign[][] byDimension(List<Sign> signs) {
        return signs.isEmpty() ? NO_SIGNS : grouped(signs);
    }

    private static final Sign[][] NO_SIGNS = grouped(List.of());

    private static Sign[][] grouped(List<Sign> signs) {
        return Stream.of(Dimension.values())
                .map(dimension -> signs.stream()
                        .filter(sign -> sign.dimension == dimension)
                        .toArray(Sign[]::new))
                .toArray(Sign[][]::new);
    }

    /** {@code service=mobility.bike}, {@code nature=MONETARY} */
    static String label(Dimension dimension, String target) {
        return dimension.name().toLowerCase(Locale.ROOT) + "=" + target;
    }
}
