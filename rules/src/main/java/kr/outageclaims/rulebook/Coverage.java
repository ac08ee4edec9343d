package kr.outageclaims.rulebook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows ever fire for the claims of a box, and whether there are some for which none does. Walks the axes of the
 * {@link FactSpace}, keeping the rows that still hold; equal remainders are walked once, so the work grows with the
 * table and not with the product of its columns.
 */
final class Coverage {

    private record Stop(int axis, BitSet holding) {}

    private final List<FactSpace.Axis> axes;
    /** Index of the box that the walk keeps within; the rows come before it. */
    private final int within;

    private final Set<Stop> walked = new HashSet<>();
    private final Deque<FactSpace.Region> path = new ArrayDeque<>();
    private final BitSet firing = new BitSet();
    private @Nullable Map<FactColumn, Long> gap;

    private Coverage(List<FactSpace.Axis> axes, int rows) {
        this.axes = axes;
        this.within = rows;
        BitSet all = new BitSet();
        all.set(0, rows);
        walk(0, all);
    }

    static Coverage of(DecisionTable table) {
        return within(Box.ALL, table);
    }

    /** Only for the claims of {@code box}. */
    static Coverage within(Box box, DecisionTable table) {
        return within(
                box,
                table.vocabulary(),
                table.rows().stream().map(TableRow::box).toList());
    }

    static Coverage within(Box box, Vocabulary vocabulary, List<Box> rows) {
        List<Box> boxes = new ArrayList<>(rows);
        boxes.add(box);
        return new Coverage(new FactSpace(vocabulary, boxes).axes(), rows.size());
    }

    /** Indexes of the rows that fire for some claims. */
    BitSet firing() {
        return firing;
    }

    /** The facts of a claim for which no row holds; empty when one holds for every claim. */
    Optional<Map<FactColumn, Long>> gap() {
        return Optional.ofNullable(gap);
    }

    private void walk(int axis, BitSet holding) {
        if (!walked.add(new Stop(axis, holding))) {
            return;
        }
        int first = holding.nextSetBit(0);
        if (asksNothingFrom(axis, within) && (first < 0 || asksNothingFrom(axis, first))) {
            arrive(axis, first);
            return;
        }
        for (FactSpace.Region region : axes.get(axis).different()) {
            if (region.holding().get(within)) {
                BitSet still = (BitSet) holding.clone();
                still.and(region.holding());
                path.addLast(region);
                walk(axis + 1, still);
                path.removeLast();
            }
        }
    }

    private boolean asksNothingFrom(int axis, int box) {
        return axes.subList(axis, axes.size()).stream()
                .noneMatch(rest -> rest.asking().get(box));
    }

    private void arrive(int axis, int first) {
        if (first >= 0) {
            firing.set(first);
        } else if (gap == null) {
            Map<FactColumn, Long> facts = new EnumMap<>(FactColumn.class);
            path.forEach(region -> facts.putAll(region.facts()));
            axes.subList(axis, axes.size())
                    .forEach(rest -> facts.putAll(rest.different().get(0).facts()));
            gap = facts;
        }
    }
}
