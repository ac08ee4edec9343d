package kr.outageclaims.batch.sheet;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import kr.outageclaims.batch.run.WorkFailed;

/**
 * Writes one CSV (RFC 4180, UTF-8), row by row. It appears whole under its name when {@link #finish} is called; closed
 * before that, nothing appears.
 */
public final class CsvFile implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final Path half;
    private final OutputStream bytes;
    private final Writer out;
    private final ICSVWriter writer;
    private boolean finished;

    private CsvFile(Path file, Path half, OutputStream bytes) {
        this.file = file;
        this.half = half;
        this.bytes = bytes;
        this.out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        this.writer = rfc4180(out);
    }

    /** For other programs: cells exactly as they are. */
    public static CsvFile forMachines(Path file, List<String> header) {
        return create(file, header, false);
    }

    /** For people: with the byte order mark without which Excel misreads Korean. */
    public static CsvFile forPeople(Path file, List<String> header) {
        return create(file, header, true);
    }

    private static CsvFile create(Path file, List<String> header, boolean mark) {
        try {
            Path whole = file.toAbsolutePath();
            Files.createDirectories(whole.getParent());
            Path half = Files.createTempFile(whole.getParent(), ".half", ".csv");
            CsvFile csv = new CsvFile(whole, half, Files.newOutputStream(half));
            if (mark) {
                csv.out.write(BYTE_ORDER_MARK);
            }
            csv.row(header);
            return csv;
        } catch (IOException e) {
            throw OutputPlace.refused(file, e);
        }
    }

    private static ICSVWriter rfc4180(Writer out) {
        return new CSVWriter(out, ',', '"', '"', "\r\n");
    }

    /** Writes one row; cells with commas, quotes or line breaks are quoted. */
    public void row(List<String> cells) {
        writer.writeNext(cells.toArray(String[]::new), false);
    }

    /**
     * Puts the file in its place.
     *
     * @throws WorkFailed when the disk did not take it
     */
    public void finish() {
        try {
            // asks before it closes: a closed writer answers with an error of its own
            if (writer.checkError()) {
                throw writer.getException();
            }
            out.close();
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            finished = true;
        } catch (IOException e) {
            throw OutputPlace.refused(file, e);
        }
    }

    /**
     * Throws away what was written so far. The bytes' stream is closed and not the writer, which would flush once more
     * and, on a full disk, leave the file open.
     */
    @Override
    public void close() {
        if (finished) {
            return;
        }
        try {
            bytes.close();
            Files.deleteIfExists(half);
        } catch (IOException e) {
            throw OutputPlace.refused(half, e);
        }
    }
}
