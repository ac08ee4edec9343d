package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes compiled cells in FEEL, the expression language of DMN. */
final class DmnCells {

    private final Vocabulary vocabulary;
    private final long cap;

    DmnCells(Vocabulary vocabulary, long cap) {
        this.vocabulary = vocabulary;
        this.cap = cap;
    }

    /** An input cell as unary tests; null, the unknown of FEEL, is always asked for by name. */
    String test(FactColumn column, Cell cell) {
        if (cell instanceof Cell.Codes codes) {
            return codes(column, codes);
        }
        return cell instanceof Cell.Numbers numbers ? numbers(numbers) : "-";
    }

    /** COMPENSATE turns into ASK_COUNCIL where an amount comes to 0 or cash to more than the cap. */
    String outcome(TableRow row) {
        return row.isComputed()
                ? "if " + condition(row) + " then \"COMPENSATE\" else \"ASK_COUNCIL\""
                : "\"" + row.outcome() + "\"";
    }

    /** The row's amount of cash or of a kind of entitlement; 0 where it gives none. */
    String amount(TableRow row, String what) {
        return row.outputs().stream()
                .filter(output -> output.what().equals(what))
                .findFirst()
                .map(output -> row.isComputed()
                        ? "if " + condition(row) + " then "
                                + output.expression().feel() + " else 0"
                        : output.expression().feel())
                .orElse("0");
    }

    private String condition(TableRow row) {
        return row.outputs().stream()
                .map(output -> {
                    String feel = output.expression().feel();
                    return feel + " > 0" + (output.isCash() ? " and " + feel + " <= " + cap : "");
                })
                .collect(Collectors.joining(" and "));
    }

    private String codes(FactColumn column, Cell.Codes cell) {
        List<String> codes = vocabulary.codes(column);
        boolean holdsForUnlisted = cell.holds(codes.size());
        String listed = codes.stream()
                .filter(code -> cell.holds(vocabulary.place(column, code)) != holdsForUnlisted)
                .map(code -> literal(column, code))
                .collect(Collectors.joining(", "));
        if (holdsForUnlisted) {
            return listed.isEmpty() ? "? != null" : "? != null and not(list contains([" + listed + "], ?))";
        }
        if (cell.holdsForUnknown()) {
            return listed.isEmpty() ? "? = null" : "? = null or list contains([" + listed + "], ?)";
        }
        return listed;
    }

    private static String numbers(Cell.Numbers cell) {
        List<String> tests = new ArrayList<>();
        if (cell.holdsForUnknown()) {
            tests.add("? = null");
        }
        for (Cell.Range range : cell.ranges()) {
            tests.add(range(range));
        }
        boolean mixed = cell.holdsForUnknown() && !cell.ranges().isEmpty();
        return mixed
                ? tests.stream()
                        .map(test -> test.startsWith("?") ? test : "? != null and ? in (" + test + ")")
                        .collect(Collectors.joining(" or "))
                : String.join(", ", tests);
    }

    private static String range(Cell.Range range) {
        boolean open = range.most() == Long.MAX_VALUE;
        if (open) {
            return range.least() == 0 ? "? != null" : ">= " + range.least();
        }
        return range.least() == range.most()
                ? Long.toString(range.least())
                : "[" + range.least() + ".." + range.most() + "]";
    }

    private static String literal(FactColumn column, String code) {
        return isBoolean(column) ? code : "\"" + code + "\"";
    }

    static boolean isBoolean(FactColumn column) {
        return column == FactColumn.NEAR_EDGE || column == FactColumn.DUPLICATE;
    }
}
