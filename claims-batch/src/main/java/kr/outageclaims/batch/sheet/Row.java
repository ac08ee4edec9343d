package kr.outageclaims.batch.sheet;

import java.util.List;
import java.util.Optional;

/**
 * One row of a table that holds anything at all.
 *
 * @param number as a person counts rows in a spreadsheet, the first being 1; in a CSV file with line breaks inside
 *     fields the number of the record, which is what a spreadsheet shows too
 * @param cells from the first column on, without gaps; may be shorter than the header; none when there is a flaw
 * @param flaw why the row could not be read
 */
public record Row(int number, List<Cell> cells, Optional<RowFlaw> flaw) {

    public Row {
        cells = List.copyOf(cells);
    }

    public Row(int number, List<Cell> cells) {
        this(number, cells, Optional.empty());
    }

    static Row flawed(int number, RowFlaw flaw) {
        return new Row(number, List.of(), Optional.of(flaw));
    }

    /** The cell in column {@code column} (the first is 0); an empty one where the row has ended before. */
    public Cell cell(int column) {
        return column < cells.size()
                ? cells.get(column)
                : new Cell(SheetRows.reference(column, number), "", Cell.Kind.TEXT);
    }

    public String text(int column) {
        return cell(column).text();
    }

    boolean isEmpty() {
        return flaw.isEmpty() && cells.stream().allMatch(Cell::isEmpty);
    }

    /** Without the texts: they may be personal. */
    @Override
    public String toString() {
        return "Row(" + number + ", " + cells.size() + " cells)";
    }
}
