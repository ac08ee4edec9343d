package kr.outageclaims.batch.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kr.outageclaims.batch.run.BadInput;

/**
 * Reads a text file once, line by line, and decides its charset. A file that is UTF-8 in one line and MS949 in another
 * is refused with the line: read as either, it would turn somebody's words into other characters without an error.
 */
final class CharsetScan {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final CharsetDecoder utf8 = CsvCharset.UTF_8.strictDecoder();
    private final CharsetDecoder ms949 = CsvCharset.MS949.strictDecoder();

    private byte[] line = new byte[BUFFER];
    private CharBuffer decoded = CharBuffer.allocate(BUFFER);
    private int length;
    private boolean ascii = true;
    /** As an editor counts, the first being 1. */
    private long number = 1;

    private long firstInUtf8;
    private long firstInMs949;
    private long firstNotInMs949;

    private CharsetScan(Path file) {
        this.file = file;
    }

    /** @throws BadInput when the file is in none of our charsets, in two of them, or no text */
    static CsvCharset of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new CharsetScan(file).scan(in);
        }
    }

    private CsvCharset scan(InputStream in) throws IOException {
        byte[] start = in.readNBytes(CsvCharset.BOM.length);
        boolean marked = Arrays.equals(start, CsvCharset.BOM);
        if (!marked) {
            take(start, start.length);
        }
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            take(buffer, read);
        }
        endLine();
        if (firstInMs949 == 0) {
            return marked ? CsvCharset.UTF_8_WITH_BOM : CsvCharset.UTF_8;
        }
        if (marked || firstInUtf8 > 0) {
            throw FileRefusal.of(file, "mixed-encodings", place(firstInUtf8), place(firstInMs949));
        }
        if (firstNotInMs949 > 0) {
            throw FileRefusal.of(file, "unknown-encoding", place(firstNotInMs949));
        }
        return CsvCharset.MS949;
    }

    private void take(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            byte next = bytes[i];
            if (next == '\n') {
                endLine();
                number++;
            } else if (next == 0) {
                throw FileRefusal.of(file, "nul", place(number));
            } else {
                if (length == Limits.LONGEST_ROW_READ) {
                    throw FileRefusal.of(file, "line-too-long", place(number), place(Limits.LONGEST_ROW_READ));
                }
                if (length == line.length) {
                    line = Arrays.copyOf(line, Math.min(2 * length, Limits.LONGEST_ROW_READ));
                    decoded = CharBuffer.allocate(line.length);
                }
                line[length++] = next;
                ascii &= next > 0;
            }
        }
    }

    private void endLine() {
        if (!ascii) {
            boolean inUtf8 = isIn(utf8);
            // asked once only: the place of the first such line is all that is told
            boolean inMs949 = inUtf8 && firstNotInMs949 > 0 || isIn(ms949);
            if (!inUtf8 && !inMs949) {
                throw FileRefusal.of(file, "unknown-encoding", place(number));
            }
            if (!inUtf8) {
                firstInMs949 = firstInMs949 == 0 ? number : firstInMs949;
            } else if (hasHangulInUtf8()) {
                firstInUtf8 = firstInUtf8 == 0 ? number : firstInUtf8;
            }
            if (!inMs949) {
                firstNotInMs949 = firstNotInMs949 == 0 ? number : firstNotInMs949;
            }
        }
        length = 0;
        ascii = true;
    }

    private boolean isIn(CharsetDecoder charset) {
        decoded.clear();
        return !charset.reset()
                .decode(ByteBuffer.wrap(line, 0, length), decoded, true)
                .isError();
    }

    /** Three bytes a letter; two-byte letters of UTF-8 may just as well be syllables of MS949. */
    private boolean hasHangulInUtf8() {
        for (int i = 0; i < length; i++) {
            if ((line[i] & 0xF0) == 0xE0) {
                return true;
            }
        }
        return false;
    }

    private static String place(long number) {
        return Long.toString(number);
    }
}
