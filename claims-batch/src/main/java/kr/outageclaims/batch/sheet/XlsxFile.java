package kr.outageclaims.batch.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kr.outageclaims.batch.run.BadInput;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * An XLSX workbook opened for reading, after a look at how much of it would be held in memory. POI measures how far
 * each part swells when it is unpacked and refuses zip bombs; its XML readers know no external entities.
 */
final class XlsxFile implements AutoCloseable {

    private static final String MACROS = "macroEnabled";
    private static final String MACRO_PART = "vbaProject";

    static {
        ZipSecureFile.setMaxEntrySize(Limits.LARGEST_SHEET);
    }

    private final Path file;
    private final OPCPackage workbook;
    private final XSSFReader reader;
    private final CellValues values;
    private final boolean firstSheetIsHidden;

    private XlsxFile(Path file, OPCPackage workbook)
            throws IOException, SAXException, XMLStreamException, OpenXML4JException {
        this.file = file;
        this.workbook = workbook;
        this.reader = new XSSFReader(workbook);
        measureParts();
        this.firstSheetIsHidden = isFirstSheetHidden();
        this.values = CellValues.of(reader, workbook);
    }

    /** @throws BadInput when the file is no workbook, or one that would not fit into memory */
    static XlsxFile open(Path file) {
        OPCPackage workbook = null;
        try {
            measureArchive(file);
            workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
            return new XlsxFile(file, workbook);
        } catch (IOException | SAXException | XMLStreamException | OpenXML4JException | RuntimeException e) {
            // POI answers a broken file with any of its unchecked exceptions
            if (workbook != null) {
                workbook.revert();
            }
            throw broken(file, e);
        }
    }

    /**
     * Unpacks every part once. POI holds the first kind whole while it opens a file, it would read a broken archive in
     * another way, whole too, and it does not look at the checksums.
     */
    private static void measureArchive(Path file) throws IOException {
        try (ZipSecureFile zip = new ZipSecureFile(file.toFile())) {
            for (Enumeration<? extends ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                boolean held =
                        entry.getName().endsWith(".rels") || entry.getName().equals("[Content_Types].xml");
                CRC32 sum = new CRC32();
                BoundedPart.measure(
                        new CheckedInputStream(zip.getInputStream(entry), sum),
                        held ? Limits.LARGEST_PART : Limits.LARGEST_SHEET);
                if (sum.getValue() != entry.getCrc()) {
                    throw new ZipException("a checksum does not fit");
                }
            }
        }
    }

    private void measureParts() throws IOException, OpenXML4JException {
        measure(reader.getWorkbookData(), Limits.LARGEST_PART);
        measure(reader.getStylesData(), Limits.LARGEST_PART);
        measure(reader.getSharedStringsData(), Limits.LARGEST_SHARED_STRINGS);
    }

    private static void measure(@Nullable InputStream part, long most) throws IOException {
        if (part != null) {
            BoundedPart.measure(part, most);
        }
    }

    private boolean isFirstSheetHidden() throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream list = reader.getWorkbookData()) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(list);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && "sheet".equals(xml.getLocalName())) {
                    String state = xml.getAttributeValue(null, "state");
                    return state != null && !"visible".equals(state);
                }
            }
            return false;
        }
    }

    /** Programs inside a workbook are never run here; but a file for which somebody wrote one is no plain export. */
    boolean hasMacros() throws OpenXML4JException {
        return workbook.getParts().stream()
                .anyMatch(part -> part.getContentType().contains(MACROS)
                        || part.getContentType().contains(MACRO_PART));
    }

    boolean hidesItsFirstSheet() {
        return firstSheetIsHidden;
    }

    /** The sheets in their order, hidden ones too; each must be closed. */
    XSSFReader.SheetIterator sheets() throws IOException, OpenXML4JException {
        return (XSSFReader.SheetIterator) reader.getSheetsData();
    }

    List<String> sheetNames() throws IOException, OpenXML4JException {
        List<String> names = new ArrayList<>();
        XSSFReader.SheetIterator sheets = sheets();
        while (sheets.hasNext()) {
            try (InputStream unread = sheets.next()) {
                names.add(sheets.getSheetName());
            }
        }
        return names;
    }

    CellValues values() {
        return values;
    }

    Path path() {
        return file;
    }

    /** Nothing was changed, so nothing is saved. */
    @Override
    public void close() {
        workbook.revert();
    }

    /** Without the cause: what POI or the XML reader say may hold a value of the file. */
    static BadInput broken(Path file, Exception cause) {
        if (cause instanceof BadInput known) {
            return known;
        }
        Throwable root = cause instanceof XMLStreamException xml ? xml.getNestedException() : cause;
        for (; root != null; root = root.getCause()) {
            if (root instanceof BoundedPart.TooMuch) {
                return FileRefusal.of(file, "workbook-too-large");
            }
        }
        return FileRefusal.of(file, "broken-workbook", cause.getClass().getSimpleName());
    }
}
