package kr.outageclaims.rulebook;

import java.util.List;
import java.util.stream.Stream;

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

    /** The columns that the row asks for, in their order. */
    List<FactColumn> asking() {
        return Stream.of(FactColumn.values())
                .filter(column -> cell(column).asks())
                .toList();
    }

    boolean isComputed() {
        return outputs.stream().anyMatch(Output::isComputed);
    }
}
