package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The claims for which no row of a table holds, as few boxes as can tell them. Each box is as wide as can be: a claim in
 * a gap is taken, and one column after the other is opened as far as no row is met. What lies in no box so far gives the
 * next; a box that the others cover is left out.
 */
final class Gaps {

    /** A table with more is told to have more. */
    static final int MOST = 20;

    private final DecisionTable table;
    private final List<Box> rows;
    private final FactSpace space;
    private final List<Regions> axes;

    private record Regions(Set<FactColumn> columns, List<FactSpace.Region> regions) {}

    private Gaps(DecisionTable table) {
        this.table = table;
        this.rows = table.rows().stream().map(TableRow::box).toList();
        this.space = new FactSpace(table.vocabulary(), rows);
        this.axes = space.axes().stream()
                .map(axis -> new Regions(
                        axis.columns(), axis.facts().stream().map(space::region).toList()))
                .toList();
    }

    /** At most {@link #MOST} and one more, which tells that there are more. */
    static List<Box> of(DecisionTable table) {
        return Coverage.of(table).gap().isEmpty() ? List.of() : new Gaps(table).boxes();
    }

    private List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        Optional<Map<FactColumn, Long>> claim = uncovered(boxes);
        while (claim.isPresent() && boxes.size() <= MOST) {
            boxes.add(widest(claim.get()));
            claim = uncovered(boxes);
        }
        if (claim.isEmpty()) {
            for (Box box : List.copyOf(boxes)) {
                List<Box> others = new ArrayList<>(boxes);
                others.remove(box);
                if (uncovered(others).isEmpty()) {
                    boxes = others;
                }
            }
        }
        return List.copyOf(boxes);
    }

    private Optional<Map<FactColumn, Long>> uncovered(List<Box> boxes) {
        return Coverage.within(
                        Box.ALL,
                        table.vocabulary(),
                        Stream.concat(rows.stream(), boxes.stream()).toList())
                .gap();
    }

    /** The box around the claim that needs the fewest words, of those that opening the columns in some order gives. */
    private Box widest(Map<FactColumn, Long> claim) {
        List<FactColumn> order = new ArrayList<>(List.of(FactColumn.values()));
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < FactColumn.values().length; i++) {
            Collections.rotate(order, 1);
            boxes.add(opened(claim, order));
            List<FactColumn> backwards = new ArrayList<>(order);
            Collections.reverse(backwards);
            boxes.add(opened(claim, backwards));
        }
        return boxes.stream()
                .min(Comparator.comparing(box -> box.asking().size()))
                .orElseThrow();
    }

    private Box opened(Map<FactColumn, Long> claim, List<FactColumn> order) {
        Map<FactColumn, Set<Long>> facts = new EnumMap<>(FactColumn.class);
        claim.forEach((column, fact) -> facts.put(column, Set.of(fact)));
        Map<Regions, BitSet> met = new IdentityHashMap<>();
        axes.forEach(axis -> met.put(axis, met(axis, facts)));
        for (FactColumn column : order) {
            Regions axis = axes.stream()
                    .filter(one -> one.columns().contains(column))
                    .findFirst()
                    .orElseThrow();
            BitSet metElsewhere = new BitSet();
            metElsewhere.set(0, rows.size());
            met.forEach((other, there) -> {
                if (other != axis) {
                    metElsewhere.and(there);
                }
            });
            facts.put(column, open(column, axis, facts, metElsewhere));
            met.put(axis, met(axis, facts));
        }
        Box box = Box.ALL;
        for (FactColumn column : order) {
            box = box.with(column, cell(column, facts.getOrDefault(column, Set.of())));
        }
        return box;
    }

    /** The rows whose cells of the axis hold for some of the facts. */
    private static BitSet met(Regions axis, Map<FactColumn, Set<Long>> facts) {
        BitSet met = new BitSet();
        axis.regions().stream().filter(region -> lies(region, facts, null)).forEach(region -> met.or(region.holding()));
        return met;
    }

    /** All facts of the column at which, with those of the other columns, no row holds. */
    private Set<Long> open(FactColumn column, Regions axis, Map<FactColumn, Set<Long>> facts, BitSet metElsewhere) {
        Set<Long> open = new HashSet<>(space.samples(column));
        axis.regions().stream()
                .filter(region -> region.holding().intersects(metElsewhere) && lies(region, facts, column))
                .forEach(region -> open.remove(region.facts().get(column)));
        return open;
    }

    /** Whether the region is one of {@code facts}, whatever its fact of the column {@code but}. */
    private static boolean lies(FactSpace.Region region, Map<FactColumn, Set<Long>> facts, @Nullable FactColumn but) {
        return region.facts().entrySet().stream()
                .allMatch(
                        fact -> fact.getKey() == but || facts.get(fact.getKey()).contains(fact.getValue()));
    }

    private Cell cell(FactColumn column, Set<Long> facts) {
        List<Long> samples = space.samples(column);
        if (facts.containsAll(samples)) {
            return new Cell.Any();
        }
        boolean unknown = facts.contains(FactColumn.UNKNOWN);
        if (!column.isNumber()) {
            long places = facts.stream()
                    .filter(fact -> fact != FactColumn.UNKNOWN)
                    .mapToLong(fact -> 1L << fact)
                    .reduce(0, (a, b) -> a | b);
            return new Cell.Codes("", places, unknown);
        }
        List<Cell.Range> ranges = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            if (samples.get(i) != FactColumn.UNKNOWN && facts.contains(samples.get(i))) {
                ranges.add(new Cell.Range(
                        samples.get(i), i + 1 < samples.size() ? samples.get(i + 1) - 1 : Long.MAX_VALUE));
            }
        }
        return new Cell.Numbers("", Cell.Range.joined(ranges), unknown);
    }
}
