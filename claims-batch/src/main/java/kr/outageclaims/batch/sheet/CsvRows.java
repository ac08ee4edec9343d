package kr.outageclaims.batch.sheet;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import kr.outageclaims.batch.run.BadInput;
import org.jspecify.annotations.Nullable;

/** A CSV file (RFC 4180), streamed. */
final class CsvRows implements Rows {

    /** More lines than any honest field has: a quote that is never closed must not eat the whole file. */
    private static final int MOST_LINES_IN_A_RECORD = 10_000;

    private final Path file;
    private final CsvCharset charset;
    private final CSVReader reader;
    private int number;
    private @Nullable Row next;

    private CsvRows(Path file, CsvCharset charset, CSVReader reader) {
        this.file = file;
        this.charset = charset;
        this.reader = reader;
    }

    /** @throws BadInput when the file is in no charset that we read */
    static CsvRows of(Path file) throws IOException {
        CsvCharset charset = CsvCharset.of(file)
                .orElseThrow(() -> new BadInput(file.getFileName()
                        + ": is neither UTF-8 nor MS949 text throughout. Save it again as 'CSV UTF-8'."));
        // RFC4180Parser only: the default parser eats backslashes and merges rows without an error.
        CSVReader reader = new CSVReaderBuilder(charset.open(file))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .withMultilineLimit(MOST_LINES_IN_A_RECORD)
                .build();
        return new CsvRows(file, charset, reader);
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
            for (String[] fields = reader.readNext(); fields != null; fields = reader.readNext()) {
                number++;
                Row row = row(fields);
                if (!row.isEmpty()) {
                    return row;
                }
            }
            return null;
        } catch (IOException | CsvValidationException e) {
            BadInput bad = new BadInput(file.getFileName() + ": row " + (number + 1)
                    + " opens a quoted field that is not closed. Double the quotes inside fields, or save it again"
                    + " from a spreadsheet program.");
            bad.initCause(e);
            throw bad;
        }
    }

    private Row row(String[] fields) {
        List<Cell> cells = new ArrayList<>(fields.length);
        for (int column = 0; column < fields.length; column++) {
            cells.add(new Cell(SheetRows.reference(column, number), fields[column].strip(), false));
        }
        return new Row(number, cells);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
