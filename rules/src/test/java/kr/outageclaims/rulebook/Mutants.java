package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every way in which one slip may change the text of a table. */
final class Mutants {

    private static final Pattern FIGURE = Pattern.compile("[0-9]+");

    /** @param lines of the table, the header first; each is split into its cells */
    record Mutant(String slip, List<List<String>> lines) {}

    private final List<List<String>> lines;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(List<List<String>> lines) {
        this.lines = lines;
    }

    static List<Mutant> of(List<List<String>> lines) {
        Mutants mutants = new Mutants(lines);
        for (int row = 1; row < lines.size(); row++) {
            mutants.remove(row);
            mutants.insertAgain(row);
            mutants.move(row);
            mutants.shift(row);
        }
        return mutants.mutants;
    }

    private void remove(int row) {
        List<List<String>> changed = new ArrayList<>(lines);
        changed.remove(row);
        mutants.add(new Mutant(named(row) + " removed", changed));
    }

    /** Directly behind itself and at the end. */
    private void insertAgain(int row) {
        for (int place : row + 1 == lines.size() ? new int[] {row + 1} : new int[] {row + 1, lines.size()}) {
            List<List<String>> changed = new ArrayList<>(lines);
            changed.add(place, lines.get(row));
            mutants.add(new Mutant(named(row) + " doubled at " + (place + 1), changed));
        }
    }

    /** To every other place; to the next one it is swapped with its neighbour. */
    private void move(int row) {
        for (int place = 1; place < lines.size(); place++) {
            if (place != row) {
                List<List<String>> changed = new ArrayList<>(lines);
                changed.add(place, changed.remove(row));
                mutants.add(new Mutant(named(row) + " moved to " + (place + 1), changed));
            }
        }
    }

    /** Every figure of every input cell, down and up by one. */
    private void shift(int row) {
        for (FactColumn column : FactColumn.values()) {
            int place = lines.get(0).indexOf(column.header());
            String cell = place < 0 ? "-" : lines.get(row).get(place);
            Matcher figure = FIGURE.matcher(cell);
            while (column.isNumber() && figure.find()) {
                for (int by : new int[] {-1, 1}) {
                    String shifted = cell.substring(0, figure.start())
                            + (Long.parseLong(figure.group()) + by)
                            + cell.substring(figure.end());
                    List<List<String>> changed = new ArrayList<>(lines);
                    List<String> cells = new ArrayList<>(lines.get(row));
                    cells.set(place, shifted);
                    changed.set(row, cells);
                    mutants.add(new Mutant(
                            named(row) + ", " + column.header() + ": " + cell + " shifted to " + shifted, changed));
                }
            }
        }
    }

    private String named(int row) {
        return "row " + (row + 1) + " (" + lines.get(row).get(lines.get(0).indexOf("clause")) + ")";
    }
}
