package kr.outageclaims.rulebook;

import java.util.List;

/**
 * A row of the decision table, compiled.
 *
 * @param number in the file, the header being row 1
 * @param box the claims that its cells hold for
 * @param outputs cash first; empty unless {@code outcome} is COMPENSATE
 */
record TableRow(int number, String clause, Box box, OutcomeCode outcome, List<Output> outputs) {

    enum OutcomeCode {
        COMPENSATE,
        DECLINE,
        ASK_COUNCIL
    }

    TableRow {
        outputs = List.copyOf(outputs);
    }

    Cell cell(FactColumn column) {
        return box.cell(column);
    }

    /** The columns that the row asks for, in their order. */
    List<FactColumn> asking() {
        return box.asking();
    }

    /** Whether it comes to the same clause, outcome and amounts for every claim. */
    boolean rulesAs(TableRow other) {
        return clause.equals(other.clause) && givesAs(other);
    }

    /** Whether it comes to the same outcome and amounts for every claim, under whichever clause. */
    boolean givesAs(TableRow other) {
        return outcome == other.outcome && outputs.equals(other.outputs);
    }

    /** The same row for other claims. */
    TableRow forClaims(Box others) {
        return new TableRow(number, clause, others, outcome, outputs);
    }

    boolean isComputed() {
        return outputs.stream().anyMatch(Output::isComputed);
    }
}
