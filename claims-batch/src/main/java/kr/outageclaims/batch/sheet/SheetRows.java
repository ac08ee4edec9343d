package kr.outageclaims.batch.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kr.outageclaims.batch.run.BadInput;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/** One sheet of an XLSX workbook, streamed: the file may be far larger than memory. */
public final class SheetRows implements Rows {

    private final XlsxFile workbook;
    private final BoundedPart sheet;
    private final XMLStreamReader xml;
    private List<Row> otherHeads = List.of();
    private boolean plain;
    private int lastNumber;
    private @Nullable Row next;

    private SheetRows(XlsxFile workbook, InputStream part) throws XMLStreamException {
        this.workbook = workbook;
        this.sheet = new BoundedPart(part, Limits.LONGEST_ROW_READ);
        this.xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(sheet);
    }

    /**
     * The names of all sheets in their order, hidden ones too.
     *
     * @throws BadInput when the file is no workbook
     */
    public static List<String> names(Path file) {
        try (XlsxFile workbook = XlsxFile.open(file)) {
            return workbook.sheetNames();
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            throw XlsxFile.broken(file, e);
        }
    }

    /**
     * The rows of the sheet with this name.
     *
     * @throws BadInput when the file is no workbook or has no such sheet
     */
    public static SheetRows of(Path file, String sheetName) {
        return opened(file, sheetName)
                .orElseThrow(() -> new BadInput(file.getFileName() + ": no sheet is named " + sheetName + ". It has: "
                        + String.join(", ", names(file)) + "."));
    }

    /**
     * The rows of the first sheet, which must be plain: visible, without merged cells, in a workbook without macros.
     * Then what is read is what a person sees.
     */
    static SheetRows ofFirst(Path file) {
        return opened(file, null).orElseThrow(() -> FileRefusal.of(file, "no-sheet"));
    }

    private static Optional<SheetRows> opened(Path file, @Nullable String sheetName) {
        XlsxFile workbook = XlsxFile.open(file);
        try {
            Optional<SheetRows> found = sheetName == null ? first(workbook) : named(workbook, sheetName);
            if (found.isEmpty()) {
                workbook.close();
            }
            return found;
        } catch (IOException | XMLStreamException | OpenXML4JException | RuntimeException e) {
            workbook.close();
            throw XlsxFile.broken(file, e);
        }
    }

    private static Optional<SheetRows> named(XlsxFile workbook, String name)
            throws IOException, OpenXML4JException, XMLStreamException {
        XSSFReader.SheetIterator sheets = workbook.sheets();
        while (sheets.hasNext()) {
            InputStream sheet = sheets.next();
            if (name.equals(sheets.getSheetName())) {
                return Optional.of(new SheetRows(workbook, sheet));
            }
            sheet.close();
        }
        return Optional.empty();
    }

    private static Optional<SheetRows> first(XlsxFile workbook)
            throws IOException, OpenXML4JException, XMLStreamException {
        if (workbook.hasMacros()) {
            throw FileRefusal.of(workbook.path(), "macros");
        }
        if (workbook.hidesItsFirstSheet()) {
            throw FileRefusal.of(workbook.path(), "hidden-sheet");
        }
        XSSFReader.SheetIterator sheets = workbook.sheets();
        if (!sheets.hasNext()) {
            return Optional.empty();
        }
        SheetRows first = new SheetRows(workbook, sheets.next());
        first.plain = true;
        List<Row> heads = new ArrayList<>();
        while (sheets.hasNext()) {
            try (InputStream part = sheets.next()) {
                SheetRows other = new SheetRows(workbook, part);
                if (other.hasNext()) {
                    heads.add(other.next());
                }
            }
        }
        first.otherHeads = List.copyOf(heads);
        return Optional.of(first);
    }

    @Override
    public String encoding() {
        return "XLSX";
    }

    @Override
    public List<Row> headsOfOtherSheets() {
        return otherHeads;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no more rows");
        }
        Row row = next;
        next = null;
        return row;
    }

    private @Nullable Row read() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    sheet.startAnew();
                    if ("row".equals(xml.getLocalName())) {
                        Row row = new RowElement(xml, workbook.values(), numbered()).read();
                        if (!row.isEmpty()) {
                            return row;
                        }
                    } else if (plain && "mergeCell".equals(xml.getLocalName())) {
                        throw FileRefusal.of(workbook.path(), "merged-cells", mergedAt());
                    }
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            // the XML reader too answers some broken files with unchecked exceptions
            throw XlsxFile.broken(workbook.path(), e);
        }
    }

    /** Rows must ascend, as the format says: a run that continues goes by their numbers. */
    private int numbered() {
        String written = xml.getAttributeValue(null, "r");
        int number = written == null ? lastNumber + 1 : Integer.parseInt(written);
        if (number <= lastNumber || number > Limits.MOST_ROWS_IN_A_SHEET) {
            throw FileRefusal.of(workbook.path(), "rows-out-of-order", Integer.toString(lastNumber));
        }
        lastNumber = number;
        return number;
    }

    private String mergedAt() {
        String cells = xml.getAttributeValue(null, "ref");
        return cells != null && cells.matches("[A-Z]{1,3}[0-9]{1,7}(:[A-Z]{1,3}[0-9]{1,7})?") ? cells : "?";
    }

    static String reference(int column, int rowNumber) {
        return CellReference.convertNumToColString(column) + rowNumber;
    }

    @Override
    public void close() {
        try {
            xml.close();
            sheet.close();
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw XlsxFile.broken(workbook.path(), e);
        } finally {
            workbook.close();
        }
    }
}
