package kr.outageclaims.batch.importing;

import java.nio.file.Path;
import kr.outageclaims.batch.sheet.Row;
import kr.outageclaims.batch.sheet.Rows;
import kr.outageclaims.batch.sheet.TableFile;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads an export row by row. The number of the last row stands in the execution context, which is committed with the
 * rows themselves: a run that was killed goes on behind the last row that counts.
 */
class ExportRowReader implements ItemStreamReader<ExportRow> {

    private static final String LAST_ROW = "lastRow";

    private final Path file;
    private @Nullable Rows rows;
    private @Nullable ExportHeader header;
    private int lastRow;

    ExportRowReader(Path file) {
        this.file = file;
    }

    @Override
    public void open(ExecutionContext context) {
        lastRow = context.getInt(LAST_ROW, 0);
        rows = TableFile.open(file);
        header = ChannelExport.header(file, rows);
    }

    @Override
    public @Nullable ExportRow read() {
        if (rows == null || header == null) {
            throw new IllegalStateException("the export was not opened");
        }
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.number() > lastRow) {
                lastRow = row.number();
                return ExportRow.of(header, row);
            }
        }
        return null;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(LAST_ROW, lastRow);
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }
}
