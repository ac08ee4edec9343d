package kr.outageclaims.batch.importing;

import java.nio.file.Path;
import java.util.function.LongSupplier;
import kr.outageclaims.batch.sheet.Rows;
import kr.outageclaims.batch.sheet.TableFile;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads an export row by row, behind the rows that the import's own table counts already. That table is written in one
 * transaction with the rows themselves; the framework's own notes can be older when the database died in a commit.
 */
class ExportRowReader implements ItemStreamReader<ExportRow> {

    private final Path file;
    private final LongSupplier counted;
    private @Nullable Rows rows;
    private @Nullable ExportHeader header;

    /** @param counted how many rows of the file have been dealt with, asked when the step begins */
    ExportRowReader(Path file, LongSupplier counted) {
        this.file = file;
        this.counted = counted;
    }

    @Override
    public void open(ExecutionContext context) {
        rows = TableFile.open(file);
        header = ChannelExport.header(file, rows);
        for (long left = counted.getAsLong(); left > 0 && rows.hasNext(); left--) {
            rows.next();
        }
    }

    @Override
    public @Nullable ExportRow read() {
        if (rows == null || header == null) {
            throw new IllegalStateException("the export was not opened");
        }
        if (!rows.hasNext()) {
            return null;
        }
        return ExportRow.of(header, rows.next());
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }
}
