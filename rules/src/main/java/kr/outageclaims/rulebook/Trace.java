package kr.outageclaims.rulebook;

import java.util.List;
import java.util.Map;

/**
 * The row that fired and the cells that held.
 *
 * @param row number of the row in {@code proposal.csv}, the header being row 1
 * @param held the input cells that asked for something, in the order of the columns
 * @param formula how the amount came about, in figures, e.g. {@code 39000 / 31 * 6 = 7548.38… → 7550}; empty when
 *     the row holds no formula
 * @param workings the same as values, one for each amount that the row computes from facts
 */
public record Trace(int row, List<HeldCell> held, String formula, List<Working> workings) {

    public Trace {
        held = List.copyOf(held);
        workings = List.copyOf(workings);
    }

    public Trace(int row, List<HeldCell> held, String formula) {
        this(row, held, formula, List.of());
    }

    /**
     * @param column the fact's name
     * @param asked the cell as the council wrote it
     * @param found the claim's fact
     */
    public record HeldCell(String column, String asked, String found) {}

    /**
     * An amount computed from facts.
     *
     * @param what {@code cash} or the kind of entitlement
     * @param figures the expression without its last rounding, facts replaced by their figures: {@code 39000 / 31 * 6}
     * @param facts the facts used
     * @param exact before the last rounding, cut behind two decimals: {@code 7548.38…}
     * @param result what the row gives
     */
    public record Working(String what, String figures, Map<String, Long> facts, String exact, long result) {

        public Working {
            facts = Map.copyOf(facts);
        }

        /** {@code 39000 / 31 * 6 = 7548.38… → 7550}. */
        public String formula() {
            String value = String.valueOf(result);
            StringBuilder written = new StringBuilder(figures);
            if (!figures.equals(exact)) {
                written.append(" = ").append(exact);
            }
            if (!exact.equals(value)) {
                written.append(" → ").append(value);
            }
            return written.toString();
        }
    }
}
