package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set of claims: those for whom every cell holds.
 *
 * @param cells one for each {@link FactColumn}, in their order
 */
record Box(List<Cell> cells) {

    /** Every claim. */
    static final Box ALL = new Box(Collections.nCopies(FactColumn.values().length, new Cell.Any()));

    Box {
        cells = List.copyOf(cells);
    }

    Cell cell(FactColumn column) {
        return cells.get(column.ordinal());
    }

    /** The columns that ask for something, in their order. */
    List<FactColumn> asking() {
        return Stream.of(FactColumn.values())
                .filter(column -> cell(column).asks())
                .toList();
    }

    Box with(FactColumn column, Cell cell) {
        List<Cell> changed = new ArrayList<>(cells);
        changed.set(column.ordinal(), cell);
        return new Box(changed);
    }

    /** The claims of both; may be none. */
    Box and(Box other) {
        return new Box(Stream.of(FactColumn.values())
                .map(column -> cell(column).and(other.cell(column)))
                .toList());
    }
}
