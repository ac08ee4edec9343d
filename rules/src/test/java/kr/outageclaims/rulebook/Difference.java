package kr.outageclaims.rulebook;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether two tables come to the same for every claim there can be: walks all facts with the rows of both that still
 * hold, and compares the first of each. Exact, as {@link FactSpace} is; amounts are the same when their expressions are.
 */
final class Difference {

    private record Stop(int axis, BitSet holding) {}

    private final List<TableRow> rows;
    private final int others;
    private final List<FactSpace.Axis> axes;
    private final Set<Stop> walked = new HashSet<>();
    private final Deque<FactSpace.Region> path = new ArrayDeque<>();
    private @Nullable Map<FactColumn, Long> claim;

    private Difference(DecisionTable one, DecisionTable other) {
        this.rows = Stream.concat(one.rows().stream(), other.rows().stream()).toList();
        this.others = one.rows().size();
        this.axes =
                new FactSpace(one.vocabulary(), rows.stream().map(TableRow::box).toList()).axes();
        BitSet all = new BitSet();
        all.set(0, rows.size());
        walk(0, all);
    }

    /** The facts of a claim on which the two come to something else; empty when there is none. */
    static Optional<Map<FactColumn, Long>> between(DecisionTable one, DecisionTable other) {
        return Optional.ofNullable(new Difference(one, other).claim);
    }

    private void walk(int axis, BitSet holding) {
        if (claim != null || !walked.add(new Stop(axis, holding))) {
            return;
        }
        if (axis == axes.size()) {
            int first = holding.nextSetBit(0);
            int other = holding.nextSetBit(others);
            boolean same = first >= others || first < 0
                    ? other < 0
                    : other >= 0 && rows.get(first).rulesAs(rows.get(other));
            if (!same) {
                claim = new EnumMap<>(FactColumn.class);
                path.forEach(region -> claim.putAll(region.facts()));
            }
            return;
        }
        for (FactSpace.Region region : axes.get(axis).different()) {
            BitSet still = (BitSet) holding.clone();
            still.and(region.holding());
            path.addLast(region);
            walk(axis + 1, still);
            path.removeLast();
        }
    }
}
