package kr.outageclaims.batch.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** A {@code row} element of a worksheet and the cells in it. */
final class RowElement {

    private final XMLStreamReader xml;
    private final CellValues values;
    private final int number;
    private final List<Cell> cells = new ArrayList<>();
    private long characters;

    RowElement(XMLStreamReader xml, CellValues values, int number) {
        this.xml = xml;
        this.values = values;
        this.number = number;
    }

    /** Reads from the start of the element, at which the reader stands, to its end. */
    Row read() throws XMLStreamException {
        while (!(xml.next() == XMLStreamReader.END_ELEMENT && "row".equals(xml.getLocalName()))) {
            if (xml.isStartElement() && "c".equals(xml.getLocalName())) {
                readCell();
            }
        }
        return characters > Limits.MOST_CHARACTERS_IN_A_ROW
                ? Row.flawed(number, RowFlaw.TOO_LONG)
                : new Row(number, cells);
    }

    private void readCell() throws XMLStreamException {
        int column = column(xml.getAttributeValue(null, "r"));
        while (cells.size() < column) {
            cells.add(new Cell(SheetRows.reference(cells.size(), number), "", Cell.Kind.TEXT));
        }
        Cell cell = values.read(xml, SheetRows.reference(column, number));
        characters += cell.text().length();
        cells.add(characters > Limits.MOST_CHARACTERS_IN_A_ROW ? new Cell(cell.reference(), "", Cell.Kind.TEXT) : cell);
    }

    /** Cells must ascend, as the format says; one that has no reference stands beside the last. */
    private int column(@Nullable String reference) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column < cells.size() || column >= Limits.MOST_COLUMNS) {
            throw new IllegalArgumentException("a cell out of order");
        }
        return column;
    }
}
