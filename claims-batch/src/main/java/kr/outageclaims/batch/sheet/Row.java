package kr.outageclaims.batch.sheet;

import java.util.List;

/**
 * One row of a table that holds anything at all.
 *
 * @param number as a person counts rows in a spreadsheet, the first being 1; in a CSV file with line breaks inside
 *     fields the number of the record, which is what a spreadsheet shows too
 * @param cells from the first column on, without gaps; may be shorter than the header
 */
public record Row(int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell in column {@code column} (the first is 0); an empty one where the row has ended before. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : new Cell(SheetRows.reference(column, number), "", false);
    }

    public String text(int column) {
        return cell(column).text();
    }

    boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }

    /** Without the texts: they may be personal. */
    @Override
    public String toString() {
        return "Row(" + number + ", " + cells.size() + " cells)";
    }
}
