package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All facts a claim can have, cut into regions within which no cell of a table tells two facts apart. Exact: codes are
 * finite, numbers change sides only at the intervals' ends. Facts that hang together are one axis: a feature belongs to
 * its service, the charge is the fee, else the loss.
 */
final class FactSpace {

    /**
     * @param facts one fact of each column of the axis that stands for the region
     * @param rows the rows, by index, whose cells of this axis hold here
     */
    record Region(Map<FactColumn, Long> facts, BitSet rows) {}

    /** @param asking the rows, by index, that ask for something on this axis */
    record Axis(List<Region> regions, BitSet asking) {}

    private final DecisionTable table;
    private final List<Axis> axes = new ArrayList<>();

    FactSpace(DecisionTable table) {
        this.table = table;
        add(places());
        Stream.of(FactColumn.values())
                .filter(column -> !column.isWon() && column != FactColumn.SERVICE && column != FactColumn.FEATURE)
                .forEach(column -> add(samples(column).stream()
                        .map(fact -> Map.of(column, fact))
                        .toList()));
        add(amounts());
    }

    List<Axis> axes() {
        return axes;
    }

    /** Facts on both sides of every end of an interval, and unknown where that may be. */
    List<Long> samples(FactColumn column) {
        List<Long> samples = new ArrayList<>();
        if (column.mayBeUnknown()) {
            samples.add(FactColumn.UNKNOWN);
        }
        if (column.isNumber()) {
            samples.addAll(starts(column));
        } else {
            for (long place = 0; place < table.vocabulary().codes(column).size(); place++) {
                samples.add(place);
            }
        }
        return samples;
    }

    private List<Map<FactColumn, Long>> places() {
        Vocabulary vocabulary = table.vocabulary();
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
        for (long fee : amountSamples(FactColumn.FEE)) {
            for (long loss : amountSamples(FactColumn.LOSS)) {
                Map<FactColumn, Long> facts = new EnumMap<>(FactColumn.class);
                facts.put(FactColumn.LOSS, loss);
                facts.put(FactColumn.FEE, fee);
                facts.put(FactColumn.CHARGE, fee == FactColumn.UNKNOWN ? loss : fee);
                amounts.add(facts);
            }
        }
        return amounts;
    }

    private List<Long> amountSamples(FactColumn column) {
        TreeSet<Long> samples = new TreeSet<>(samples(column));
        samples.addAll(samples(FactColumn.CHARGE));
        return List.copyOf(samples);
    }

    /** The least number of each stretch in which all cells of the column agree. */
    private TreeSet<Long> starts(FactColumn column) {
        long least = column == FactColumn.BENEFICIARY_RANK ? 1 : 0;
        TreeSet<Long> starts = new TreeSet<>(List.of(least));
        for (TableRow row : table.rows()) {
            if (row.cell(column) instanceof Cell.Numbers numbers) {
                for (Cell.Range range : numbers.ranges()) {
                    starts.add(Math.max(least, range.least()));
                    if (range.most() < Long.MAX_VALUE) {
                        starts.add(Math.max(least, range.most() + 1));
                    }
                }
            }
        }
        return starts;
    }

    /** Keeps one region for all facts that the same rows hold for. */
    private void add(List<Map<FactColumn, Long>> facts) {
        Map<BitSet, Region> regions = new LinkedHashMap<>();
        BitSet asking = new BitSet();
        for (Map<FactColumn, Long> fact : facts) {
            BitSet rows = new BitSet();
            for (int i = 0; i < table.rows().size(); i++) {
                TableRow row = table.rows().get(i);
                rows.set(
                        i,
                        fact.entrySet().stream()
                                .allMatch(entry -> row.cell(entry.getKey()).holds(entry.getValue())));
                if (fact.keySet().stream().anyMatch(column -> row.cell(column).asks())) {
                    asking.set(i);
                }
            }
            regions.putIfAbsent(rows, new Region(fact, rows));
        }
        axes.add(new Axis(List.copyOf(regions.values()), asking));
    }
}
