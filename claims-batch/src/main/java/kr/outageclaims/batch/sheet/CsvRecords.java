package kr.outageclaims.batch.sheet;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.outageclaims.batch.run.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * Splits text into the records of RFC 4180. Own code since no library at hand bounds a record, tells where a quote
 * stands wrong, and still goes on with the next line: a lenient reader joins two claims into one without an error.
 */
final class CsvRecords implements AutoCloseable {

    /** @param fields without the blanks around them; none when there is a flaw */
    record CsvRecord(List<String> fields, Optional<RowFlaw> flaw) {}

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        /** Behind a quote inside a quoted field: its end, or the first of two. */
        QUOTE
    }

    private static final int BUFFER = 1 << 14;
    private static final int END = -1;

    private final Path file;
    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;
    private boolean skipLineFeed;

    private int number;
    private final StringBuilder field = new StringBuilder();
    private List<String> fields = new ArrayList<>();
    private State state = State.FIELD_START;
    private @Nullable RowFlaw flaw;
    private int kept;
    private int read;
    private int lines;

    CsvRecords(Path file, Reader in) {
        this.file = file;
        this.in = in;
    }

    /**
     * The next record that is no blank line, null behind the last.
     *
     * @throws BadInput when it cannot be told where the record ends
     */
    @Nullable
    CsvRecord next() throws IOException {
        int first = read();
        // counted, but not worth an object each: there may be millions
        for (; first == '\n'; first = read()) {
            number++;
        }
        if (first == END) {
            return null;
        }
        begin();
        for (int c = first; !ends(c); c = read()) {
            take((char) c);
        }
        endField();
        if (flaw == RowFlaw.BAD_QUOTES && lines > 1) {
            throw FileRefusal.of(file, "bad-quotes", Integer.toString(number));
        }
        return flaw == null
                ? new CsvRecord(fields, Optional.empty())
                : new CsvRecord(List.of(), Optional.ofNullable(flaw));
    }

    /** Of the last record, the first being 1. */
    int number() {
        return number;
    }

    private void begin() {
        number++;
        fields = new ArrayList<>();
        state = State.FIELD_START;
        flaw = null;
        kept = 0;
        read = 0;
        lines = 1;
    }

    private boolean ends(int c) {
        if (c == END && state == State.QUOTED) {
            throw FileRefusal.of(file, "open-quote", Integer.toString(number));
        }
        return c == END || c == '\n' && state != State.QUOTED;
    }

    private void take(char c) {
        bound(c);
        switch (state) {
            case FIELD_START -> takeAtStart(c);
            case PLAIN -> takePlain(c);
            case QUOTED -> {
                if (c == '"') {
                    state = State.QUOTE;
                } else {
                    keep(c);
                }
            }
            case QUOTE -> takeBehindQuote(c);
        }
    }

    private void takeAtStart(char c) {
        if (c == '"') {
            state = State.QUOTED;
        } else {
            state = State.PLAIN;
            takePlain(c);
        }
    }

    private void takePlain(char c) {
        if (c == ',') {
            endField();
        } else if (c == '"') {
            flaw = RowFlaw.BAD_QUOTES;
        } else {
            keep(c);
        }
    }

    private void takeBehindQuote(char c) {
        if (c == '"') {
            state = State.QUOTED;
            keep(c);
        } else if (c == ',') {
            endField();
        } else {
            flaw = RowFlaw.BAD_QUOTES;
            state = State.PLAIN;
        }
    }

    private void keep(char c) {
        if (++kept > Limits.MOST_CHARACTERS_IN_A_ROW) {
            flaw = flaw == null ? RowFlaw.TOO_LONG : flaw;
        }
        if (flaw == null) {
            field.append(c);
        }
    }

    private void bound(char c) {
        if (c == '\n' && ++lines > Limits.MOST_LINES_IN_A_RECORD) {
            throw FileRefusal.of(file, "open-quote", Integer.toString(number));
        }
        if (++read > Limits.LONGEST_ROW_READ) {
            throw FileRefusal.of(
                    file, "row-too-long", Integer.toString(number), Integer.toString(Limits.LONGEST_ROW_READ));
        }
    }

    private void endField() {
        if (flaw == null) {
            fields.add(field.toString().strip());
        }
        field.setLength(0);
        state = State.FIELD_START;
    }

    /** The next character; every line ends in a line feed, whatever the file writes. */
    private int read() throws IOException {
        int c = readRaw();
        if (skipLineFeed && c == '\n') {
            c = readRaw();
        }
        skipLineFeed = c == '\r';
        return skipLineFeed ? '\n' : c;
    }

    private int readRaw() throws IOException {
        if (at == end) {
            end = in.read(buffer);
            at = 0;
            if (end <= 0) {
                end = 0;
                return END;
            }
        }
        return buffer[at++];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
