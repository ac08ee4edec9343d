package kr.outageclaims.batch.importing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.batch.sheet.Cell;
import kr.outageclaims.batch.sheet.Row;
import kr.outageclaims.batch.sheet.RowFlaw;

/**
 * One claim as the channel wrote it, reduced to the columns that mean something here: a thousand rows of ten thousand
 * columns would not fit into memory. Never stored and never printed.
 *
 * @param cells those that hold something
 * @param beyond the first cell that holds something where no column is
 * @param flaw why the row could not be read at all
 */
record ExportRow(
        ExportHeader header, int number, Map<ExportColumn, Cell> cells, Optional<Cell> beyond, Optional<RowFlaw> flaw) {

    static ExportRow of(ExportHeader header, Row row) {
        Map<ExportColumn, Cell> cells = new EnumMap<>(ExportColumn.class);
        for (ExportColumn column : ExportColumn.values()) {
            header.cell(row, column).ifPresent(cell -> cells.put(column, cell));
        }
        return new ExportRow(header, row.number(), cells, header.cellBeyond(row), row.flaw());
    }

    Optional<String> value(ExportColumn column) {
        return Optional.ofNullable(cells.get(column)).map(Cell::text).filter(text -> !text.isEmpty());
    }

    @Override
    public String toString() {
        return "ExportRow(" + number + ")";
    }
}
