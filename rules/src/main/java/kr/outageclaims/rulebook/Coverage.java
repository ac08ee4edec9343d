package kr.outageclaims.rulebook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows of a table ever fire and for which facts none does. Walks the axes of the {@link FactSpace}, keeping the
 * rows that still hold; equal remainders are walked once, so the work grows with the table and not with the product of
 * its columns.
 */
final class Coverage {

    /** Gaps that are told one by one; a table with more is told to have more. */
    static final int MOST_GAPS = 20;

    private record Stop(int axis, BitSet holding) {}

    private final List<FactSpace.Axis> axes;
    private final Set<Stop> walked = new HashSet<>();
    private final Deque<FactSpace.Region> path = new ArrayDeque<>();
    private final BitSet firing = new BitSet();
    private final List<Map<FactColumn, Long>> gaps = new ArrayList<>();
    /** Walk only where this row holds; -1 everywhere. */
    private final int within;

    private Coverage(FactSpace space, int rows, int within) {
        this.axes = space.axes();
        this.within = within;
        BitSet all = new BitSet();
        all.set(0, rows);
        walk(0, all);
    }

    static Coverage of(DecisionTable table) {
        return new Coverage(new FactSpace(table), table.rows().size(), -1);
    }

    /** The same where the row with index {@code row} holds: its firing rows are what stands before it. */
    static Coverage within(DecisionTable table, int row) {
        return new Coverage(new FactSpace(table), table.rows().size(), row);
    }

    /** Indexes of the rows that fire for some facts. */
    BitSet firing() {
        return firing;
    }

    /** Facts for which no row holds; columns left out may be anything. */
    List<Map<FactColumn, Long>> gaps() {
        return gaps;
    }

    private void walk(int axis, BitSet holding) {
        if (!walked.add(new Stop(axis, holding))) {
            return;
        }
        int first = holding.nextSetBit(0);
        boolean settled = first < 0 || within < 0 && asksNothingFrom(axis, first);
        if (axis == axes.size() || settled) {
            arrive(first);
            return;
        }
        for (FactSpace.Region region : axes.get(axis).regions()) {
            if (within >= 0 && !region.rows().get(within)) {
                continue;
            }
            BitSet still = (BitSet) holding.clone();
            still.and(region.rows());
            path.addLast(region);
            walk(axis + 1, still);
            path.removeLast();
        }
    }

    private boolean asksNothingFrom(int axis, int row) {
        return axes.subList(axis, axes.size()).stream()
                .noneMatch(rest -> rest.asking().get(row));
    }

    private void arrive(int first) {
        if (first >= 0) {
            firing.set(first);
        } else if (gaps.size() < MOST_GAPS) {
            Map<FactColumn, Long> gap = new EnumMap<>(FactColumn.class);
            path.forEach(region -> gap.putAll(region.facts()));
            gaps.add(gap);
        }
    }
}
