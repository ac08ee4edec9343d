package kr.outageclaims.rulebook;

import java.util.List;

/**
 * A row of the decision table, compiled.
 *
 * @param number in the file, the header being row 1
 * @param cells one for each {@link FactColumn}, in their order
 * @param outputs cash first; empty unless {@code outcome} is COMPENSATE
 */
record TableRow(int number, String clause, List<Cell> cells, OutcomeCode outcome, List<Output> outputs) {

    enum OutcomeCode {
        COMPENSATE,
        DECLINE,
        ASK_COUNCIL
    }

    TableRow {
        cells = List.copyOf(cells);
        outputs = List.copyOf(outputs);
    }

    Cell cell(FactColumn column) {
        return cells.get(column.ordinal());
    }

    boolean holds(long[] facts) {
        for (int i = 0; i < facts.length; i++) {
            if (!cells.get(i).holds(facts[i])) {
                return false;
            }
        }
        return true;
    }

    boolean isComputed() {
        return outputs.stream().anyMatch(Output::isComputed);
    }
}
