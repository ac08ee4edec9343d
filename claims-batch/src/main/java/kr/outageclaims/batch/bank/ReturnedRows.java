package kr.outageclaims.batch.bank;

import java.util.Iterator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The rows of a file of results, behind those that the file's own table counts already: that table is written in one
 * transaction with the results themselves.
 */
class ReturnedRows implements ItemStreamReader<ReadRow> {

    private final Supplier<ReturnedFile> file;
    private final LongSupplier counted;
    private @Nullable Iterator<ReadRow> rows;

    /** @param counted how many rows of the file have been dealt with, asked when the step begins */
    ReturnedRows(Supplier<ReturnedFile> file, LongSupplier counted) {
        this.file = file;
        this.counted = counted;
    }

    @Override
    public void open(ExecutionContext context) {
        rows = file.get().rows().stream().skip(counted.getAsLong()).iterator();
    }

    @Override
    public @Nullable ReadRow read() {
        if (rows == null) {
            throw new IllegalStateException("the file of results was not opened");
        }
        return rows.hasNext() ? rows.next() : null;
    }
}
