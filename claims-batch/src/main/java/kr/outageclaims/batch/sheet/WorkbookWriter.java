package kr.outageclaims.batch.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.batch.run.WorkFailed;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes one workbook, streaming: pages for reading, tables for working, and, when it is to come back, a very hidden
 * sheet with a keyed hash for each row. Sheets stand in the order in which they are asked for. Not thread-safe.
 */
public final class WorkbookWriter implements AutoCloseable {

    /** Rows of a table held in memory. */
    private static final int WINDOW = 100;

    private final SXSSFWorkbook workbook;
    private final SheetStyles styles;
    private final @Nullable RowSeal seal;
    private final Map<String, String> about;
    private final List<SheetWriter> tables = new ArrayList<>();
    private final List<SealedRows> sealed = new ArrayList<>();

    private WorkbookWriter(@Nullable RowSeal seal, Map<String, String> about) {
        // A workbook that comes back is small; with shared strings other programs can edit its cells like their own.
        this.workbook = new SXSSFWorkbook(new XSSFWorkbook(), WINDOW, false, seal != null);
        this.styles = new SheetStyles(workbook.getXSSFWorkbook());
        this.seal = seal;
        this.about = Map.copyOf(about);
    }

    /** A workbook that nobody sends back. */
    public static WorkbookWriter plain() {
        return new WorkbookWriter(null, Map.of());
    }

    /**
     * A workbook that comes back through {@link SealedWorkbook}.
     *
     * @param about what it is, e.g. kind, incident, round; read again on import
     */
    public static WorkbookWriter sealed(RowSeal seal, Map<String, String> about) {
        return new WorkbookWriter(seal, about);
    }

    /** A page of words, small tables and charts, held in memory. */
    public PageWriter page(String name, int... columnWidths) {
        return new PageWriter(workbook.getXSSFWorkbook().createSheet(name), styles, columnWidths);
    }

    /** A table with its header in row 1; in a sealed workbook the first column is the row's key. */
    public SheetWriter table(String name, List<SheetColumn> columns) {
        SealedRows rows = new SealedRows(name, List.copyOf(columns), seal, ControlSheet.workbookId(about));
        SheetWriter table = new SheetWriter(
                workbook.createSheet(name), workbook.getXSSFWorkbook().getSheet(name), styles, columns, rows);
        tables.add(table);
        sealed.add(rows);
        return table;
    }

    /**
     * Finishes the sheets and puts the file in place whole: a reader never sees half of it.
     *
     * @throws WorkFailed when the disk did not take it
     */
    public void writeTo(Path file) {
        tables.forEach(SheetWriter::finish);
        if (seal != null) {
            ControlSheet.write(workbook.getXSSFWorkbook(), about, sealed, seal);
        }
        Path whole = file.toAbsolutePath();
        Path half = whole.resolveSibling("." + whole.getFileName() + ".half");
        try {
            Files.createDirectories(whole.getParent());
            try (OutputStream out = Files.newOutputStream(half)) {
                workbook.write(out);
            } catch (OpenXML4JRuntimeException e) {
                // made as a temporary file first, and says nothing of why that failed
                throw new IOException(e.getMessage() + "; is the temporary folder full?", e);
            }
            Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw givenUp(half, file, e);
        }
    }

    /**
     * As {@link #writeTo(Path)}, but the same content is the same bytes: its parts bear {@code madeAt}. For files that
     * are made in a folder of their own first.
     */
    public void writeTo(Path file, Instant madeAt) {
        workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.of(Date.from(madeAt)));
        writeTo(file);
        Path whole = file.toAbsolutePath();
        try {
            // unlike other new files, one that only its owner may read
            Path same = Files.createTempFile(whole.getParent(), ".half", ".xlsx");
            try (OutputStream out = Files.newOutputStream(same)) {
                SameBytes.copy(whole, out, madeAt);
            }
            Files.move(same, whole, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw givenUp(whole, file, e);
        }
    }

    private static WorkFailed givenUp(Path half, Path file, IOException why) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        return OutputPlace.refused(file, why);
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
