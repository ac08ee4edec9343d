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
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * One sheet of an XLSX workbook, streamed: the file may be far larger than memory. POI refuses zip bombs, the XML
 * reader knows no external entities.
 */
public final class SheetRows implements Rows {

    private final Path file;
    private final OPCPackage workbook;
    private final InputStream sheet;
    private final XMLStreamReader xml;
    private final CellValues values;
    private int lastNumber;
    private @Nullable Row next;

    private SheetRows(Path file, OPCPackage workbook, InputStream sheet, XMLStreamReader xml, CellValues values) {
        this.file = file;
        this.workbook = workbook;
        this.sheet = sheet;
        this.xml = xml;
        this.values = values;
    }

    /**
     * The names of all sheets in their order, hidden ones too.
     *
     * @throws BadInput when the file is no workbook
     */
    public static List<String> names(Path file) {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader.SheetIterator sheets = sheets(new XSSFReader(workbook));
            List<String> names = new ArrayList<>();
            while (sheets.hasNext()) {
                try (InputStream unread = sheets.next()) {
                    names.add(sheets.getSheetName());
                }
            }
            return names;
        } catch (IOException | OpenXML4JException | OpenXML4JRuntimeException | UnsupportedFileFormatException e) {
            throw broken(file, e);
        }
    }

    /**
     * The rows of the sheet with this name.
     *
     * @throws BadInput when the file is no workbook or has no such sheet
     */
    public static SheetRows of(Path file, String sheetName) {
        return open(file, sheetName)
                .orElseThrow(() -> new BadInput(file.getFileName() + ": no sheet is named " + sheetName + ". It has: "
                        + String.join(", ", names(file)) + "."));
    }

    /** The rows of the first sheet. */
    static SheetRows ofFirst(Path file) {
        return open(file, null).orElseThrow(() -> new BadInput(file.getFileName() + ": the workbook has no sheet."));
    }

    private static Optional<SheetRows> open(Path file, @Nullable String sheetName) {
        OPCPackage workbook = null;
        try {
            workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
            XSSFReader reader = new XSSFReader(workbook);
            XSSFReader.SheetIterator sheets = sheets(reader);
            while (sheets.hasNext()) {
                InputStream sheet = sheets.next();
                if (sheetName == null || sheetName.equals(sheets.getSheetName())) {
                    XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(sheet);
                    return Optional.of(new SheetRows(file, workbook, sheet, xml, CellValues.of(reader, workbook)));
                }
                sheet.close();
            }
            workbook.revert();
            return Optional.empty();
        } catch (IOException
                | SAXException
                | XMLStreamException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException e) {
            if (workbook != null) {
                workbook.revert();
            }
            throw broken(file, e);
        }
    }

    private static XSSFReader.SheetIterator sheets(XSSFReader reader) throws IOException, OpenXML4JException {
        return (XSSFReader.SheetIterator) reader.getSheetsData();
    }

    @Override
    public String encoding() {
        return "XLSX";
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
                if (xml.next() == XMLStreamReader.START_ELEMENT && "row".equals(xml.getLocalName())) {
                    Row row = readRow();
                    if (!row.isEmpty()) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw broken(file, e);
        }
    }

    private Row readRow() throws XMLStreamException {
        String number = xml.getAttributeValue(null, "r");
        lastNumber = number == null ? lastNumber + 1 : Integer.parseInt(number);
        List<Cell> cells = new ArrayList<>();
        while (!(xml.next() == XMLStreamReader.END_ELEMENT && "row".equals(xml.getLocalName()))) {
            if (xml.isStartElement() && "c".equals(xml.getLocalName())) {
                String reference = xml.getAttributeValue(null, "r");
                int column = reference == null ? cells.size() : new CellReference(reference).getCol();
                while (cells.size() < column) {
                    cells.add(new Cell(reference(cells.size(), lastNumber), "", false));
                }
                cells.add(values.read(xml, reference(column, lastNumber)));
            }
        }
        return new Row(lastNumber, cells);
    }

    static String reference(int column, int rowNumber) {
        return CellReference.convertNumToColString(column) + rowNumber;
    }

    @Override
    public void close() {
        try {
            xml.close();
            sheet.close();
        } catch (XMLStreamException | IOException e) {
            throw broken(file, e);
        } finally {
            workbook.revert();
        }
    }

    private static BadInput broken(Path file, Exception cause) {
        BadInput bad = new BadInput(file.getFileName() + ": cannot be read as an XLSX workbook ("
                + cause.getClass().getSimpleName() + "). Open it in a spreadsheet program and save it again as .xlsx.");
        bad.initCause(cause);
        return bad;
    }
}
