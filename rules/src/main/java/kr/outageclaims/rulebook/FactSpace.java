package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All facts a claim can have, cut into regions within which no cell of some boxes tells two facts apart. Exact: codes
 * are finite, numbers change sides only at the intervals' ends. Facts that hang together are one axis: a feature belongs
 * to its service, the charge is the fee, else the loss.
 */
final class FactSpace {

    /**
     * @param facts one fact of each column of the axis that stands for the region
     * @param holding the boxes, by index, whose cells of this axis hold here
     */
    record Region(Map<FactColumn, Long> facts, BitSet holding) {}

    /**
     * @param facts all at which some cell may change sides
     * @param different one region for all facts that the same boxes hold for
     * @param asking the boxes, by index, that ask for something on this axis
     */
    record Axis(Set<FactColumn> columns, List<Map<FactColumn, Long>> facts, List<Region> different, BitSet asking) {}

    private final Vocabulary vocabulary;
    private final List<Box> boxes;
    private final Map<FactColumn, List<Long>> samples = new EnumMap<>(FactColumn.class);
    private final List<Axis> axes = new ArrayList<>();

    FactSpace(Vocabulary vocabulary, List<Box> boxes) {
        this.vocabulary = vocabulary;
        this.boxes = List.copyOf(boxes);
        for (FactColumn column : FactColumn.values()) {
            samples.put(column, List.copyOf(sampled(column)));
        }
        add(places());
        Stream.of(FactColumn.values())
                .filter(column -> !column.isWon() && column != FactColumn.SERVICE && column != FactColumn.FEATURE)
                .forEach(column -> add(samples(column).stream()
                        .map(fact -> Map.of(column, fact))
                        .toList()));
        add(amounts());
    }

    static FactSpace of(DecisionTable table) {
        return new FactSpace(
                table.vocabulary(), table.rows().stream().map(TableRow::box).toList());
    }

    List<Axis> axes() {
        return axes;
    }

    /**
     * Facts on both sides of every end of an interval, in their order, and unknown where that may be. Fee, loss and
     * charge share theirs, since one may stand for the other.
     */
    List<Long> samples(FactColumn column) {
        return samples.getOrDefault(column, List.of());
    }

    private TreeSet<Long> sampled(FactColumn column) {
        TreeSet<Long> sampled = new TreeSet<>();
        if (column.isWon()) {
            Stream.of(FactColumn.LOSS, FactColumn.FEE, FactColumn.CHARGE).forEach(won -> sampled.addAll(starts(won)));
        } else if (column.isNumber()) {
            sampled.addAll(starts(column));
        } else {
            for (long place = 0; place < vocabulary.codes(column).size(); place++) {
                sampled.add(place);
            }
        }
        if (column.mayBeUnknown()) {
            sampled.add(FactColumn.UNKNOWN);
        }
        return sampled;
    }

    private List<Map<FactColumn, Long>> places() {
        List<Map<FactColumn, Long>> places = new ArrayList<>();
        for (String service : vocabulary.codes(FactColumn.SERVICE)) {
            long place = vocabulary.place(FactColumn.SERVICE, service);
            places.add(Map.of(FactColumn.SERVICE, place, FactColumn.FEATURE, FactColumn.UNKNOWN));
            for (String feature : vocabulary.features(service)) {
                places.add(Map.of(FactColumn.SERVICE, place, FactColumn.FEATURE, (long)
                        vocabulary.place(FactColumn.FEATURE, feature)));
            }
        }
        return places;
    }

    private List<Map<FactColumn, Long>> amounts() {
        List<Map<FactColumn, Long>> amounts = new ArrayList<>();
        for (long fee : samples(FactColumn.FEE)) {
            for (long loss : samples(FactColumn.LOSS)) {
                Map<FactColumn, Long> facts = new EnumMap<>(FactColumn.class);
                facts.put(FactColumn.LOSS, loss);
                facts.put(FactColumn.FEE, fee);
                facts.put(FactColumn.CHARGE, fee == FactColumn.UNKNOWN ? loss : fee);
                amounts.add(facts);
            }
        }
        return amounts;
    }

    /** The least number of each stretch in which all cells of the column agree. */
    private TreeSet<Long> starts(FactColumn column) {
        TreeSet<Long> starts = new TreeSet<>(List.of(column.least()));
        for (Box box : boxes) {
            if (box.cell(column) instanceof Cell.Numbers numbers) {
                for (Cell.Range range : numbers.ranges()) {
                    starts.add(Math.max(column.least(), range.least()));
                    if (range.most() < Long.MAX_VALUE) {
                        starts.add(Math.max(column.least(), range.most() + 1));
                    }
                }
            }
        }
        return starts;
    }

    private void add(List<Map<FactColumn, Long>> facts) {
        Set<FactColumn> columns = facts.get(0).keySet();
        BitSet asking = new BitSet();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            asking.set(i, columns.stream().anyMatch(column -> box.cell(column).asks()));
        }
        Map<BitSet, Region> different = new LinkedHashMap<>();
        facts.stream().map(this::region).forEach(region -> different.putIfAbsent(region.holding(), region));
        axes.add(new Axis(columns, facts, List.copyOf(different.values()), asking));
    }

    /** One fact of the axis and the boxes whose cells hold for it. */
    Region region(Map<FactColumn, Long> facts) {
        BitSet holding = new BitSet();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            holding.set(
                    i,
                    facts.entrySet().stream()
                            .allMatch(fact -> box.cell(fact.getKey()).holds(fact.getValue())));
        }
        return new Region(facts, holding);
    }
}
