package kr.outageclaims.batch.sheet;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import kr.outageclaims.batch.run.WorkFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one CSV (RFC 4180, UTF-8), row by row. It appears whole under its name when {@link #finish} is called; closed
 * before that, nothing appears.
 */
public final class CsvFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CsvFile.class);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final Path half;
    private final Writer out;
    private final ICSVWriter writer;
    private boolean finished;

    private CsvFile(Path file, Path half, Writer out) {
        this.file = file;
        this.half = half;
        this.out = out;
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
            Writer out = Files.newBufferedWriter(half, StandardCharsets.UTF_8);
            if (mark) {
                out.write(BYTE_ORDER_MARK);
            }
            CsvFile csv = new CsvFile(whole, half, out);
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

    /** What was written so far is thrown away, so it matters no more whether the disk takes the rest of it. */
    @Override
    public void close() {
        if (finished) {
            return;
        }
        try {
            out.close();
        } catch (IOException e) {
            LOG.debug("{} was full when it was given up", half, e);
        }
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            throw OutputPlace.refused(half, e);
        }
    }
}
