package kr.outageclaims.batch.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kr.outageclaims.batch.run.BadInput;

/** Opens a table whatever it is stored as; the content decides, not the file's name. */
public final class TableFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TableFile() {}

    /**
     * The rows of a CSV file, or of the first sheet of a workbook.
     *
     * @throws BadInput when the file cannot be read, with what to do about it
     */
    public static Rows open(Path file) {
        // a pipe or a device could keep its reader waiting for ever
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw FileRefusal.of(file.toString(), "no-file");
        }
        try {
            byte[] start = start(file);
            if (Arrays.equals(start, OLD_OFFICE)) {
                throw FileRefusal.of(file, "old-workbook");
            }
            return Arrays.equals(start, ZIP) ? SheetRows.ofFirst(file) : CsvRows.of(file);
        } catch (IOException e) {
            throw FileRefusal.of(file.toString(), "unreadable", e.getClass().getSimpleName());
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }
}
