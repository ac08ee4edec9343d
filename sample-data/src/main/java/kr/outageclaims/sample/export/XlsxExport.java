package kr.outageclaims.sample.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import kr.outageclaims.sample.claims.Column;
import kr.outageclaims.sample.claims.SampleRow;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook written as a stream: only a hundred rows are in memory. Every cell is text, headers are English. */
final class XlsxExport implements ChannelExport {

    private static final int ROWS_IN_MEMORY = 100;
    /** Every file is "made" at the end of the intake, so that the same rows give the same bytes. */
    private static final Date CREATED = new Date(1_667_746_800_000L);

    private final Path file;
    private final List<Column> columns;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet = workbook.createSheet("claims");
    private int next;

    XlsxExport(Path file, List<Column> columns) {
        this.file = file;
        this.columns = columns;
        workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.of(CREATED));
        line(columns.stream().map(Column::english).toList());
    }

    @Override
    public void write(SampleRow row) {
        line(columns.stream().map(row::cell).toList());
    }

    private void line(List<String> cells) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.createCell(i).setCellValue(cells.get(i));
            }
        }
    }

    @Override
    public void close() throws IOException {
        Path stamped = Files.createTempFile(file.toAbsolutePath().getParent(), "export", ".xlsx");
        try (OutputStream out = Files.newOutputStream(stamped)) {
            workbook.write(out);
        } finally {
            workbook.close();
        }
        TimelessZip.rewrite(stamped, file);
        Files.delete(stamped);
    }
}
