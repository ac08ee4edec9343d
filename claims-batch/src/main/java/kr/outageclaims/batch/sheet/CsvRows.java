package kr.outageclaims.batch.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.sheet.CsvRecords.CsvRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file (RFC 4180), streamed. */
final class CsvRows implements Rows {

    private final Path file;
    private final CsvCharset charset;
    private final CsvRecords records;
    private @Nullable Row next;

    private CsvRows(Path file, CsvCharset charset, CsvRecords records) {
        this.file = file;
        this.charset = charset;
        this.records = records;
    }

    /** @throws BadInput when the file is in no charset that we read */
    static CsvRows of(Path file) throws IOException {
        CsvCharset charset = CharsetScan.of(file);
        return new CsvRows(file, charset, new CsvRecords(file, charset.open(file)));
    }

    @Override
    public String encoding() {
        return charset.label();
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
            for (CsvRecord record = records.next(); record != null; record = records.next()) {
                Row row = row(record);
                if (!row.isEmpty()) {
                    return row;
                }
            }
            return null;
        } catch (CharacterCodingException e) {
            // it was whole when its charset was decided
            throw FileRefusal.of(file, "changed");
        } catch (IOException e) {
            throw FileRefusal.of(file, "unreadable", e.getClass().getSimpleName());
        }
    }

    private Row row(CsvRecord record) {
        int number = records.number();
        if (record.flaw().isPresent()) {
            return Row.flawed(number, record.flaw().get());
        }
        List<Cell> cells = new ArrayList<>(record.fields().size());
        for (int column = 0; column < record.fields().size(); column++) {
            cells.add(new Cell(
                    SheetRows.reference(column, number), record.fields().get(column), Cell.Kind.TEXT));
        }
        return new Row(number, cells);
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
