package kr.outageclaims.batch.bank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.outageclaims.batch.bank.ReadRow.Line;
import kr.outageclaims.batch.bank.ReadRow.Rejected;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.WorkFailed;
import kr.outageclaims.batch.sheet.FileRefusal;
import kr.outageclaims.batch.sheet.Row;
import kr.outageclaims.batch.sheet.Rows;
import kr.outageclaims.batch.sheet.TableFile;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;

/**
 * A file of results as it came back, read whole: it answers one payout file, which has so many lines at most.
 *
 * @param sha256 of the file's bytes, in hexadecimal
 * @param rows below the header, in the order of the file; lines that stand there twice are set aside, all of them
 */
record ReturnedFile(Path file, String sha256, ResultHeader header, List<ReadRow> rows) {

    /** Many times what a bank takes in one sheet. */
    private static final int MOST_ROWS = 200_000;

    /** @throws BadInput when the file cannot be read to its end or lacks a required column */
    static ReturnedFile read(Path file, BankResultSettings settings) {
        try (Rows rows = TableFile.open(file)) {
            if (!rows.hasNext()) {
                throw FileRefusal.of(file, "empty-results");
            }
            ResultHeader header = ResultHeader.of(file, rows.next(), settings);
            RowReading reading = new RowReading(header, settings);
            List<ReadRow> read = new ArrayList<>();
            while (rows.hasNext()) {
                Row row = rows.next();
                if (read.size() == MOST_ROWS) {
                    throw FileRefusal.of(file, "too-many-results", Integer.toString(MOST_ROWS));
                }
                read.add(reading.read(row));
            }
            if (read.isEmpty()) {
                throw FileRefusal.of(file, "empty-results");
            }
            return new ReturnedFile(file, sha256(file), header, withoutDoubles(read, header));
        }
    }

    /** @throws WorkFailed when it is no longer the file that this hash was taken of */
    static ReturnedFile read(Path file, String sha256, BankResultSettings settings) {
        ReturnedFile again = read(file, settings);
        if (!again.sha256().equals(sha256)) {
            throw new WorkFailed(
                    again.name() + " was changed while it was taken in; bring it back as it was and run the"
                            + " command again. What a later version says comes in as a file of its own");
        }
        return again;
    }

    /** Nobody can say which of two lines about the same transfer is meant. */
    private static List<ReadRow> withoutDoubles(List<ReadRow> rows, ResultHeader header) {
        Map<String, Integer> receipts = new HashMap<>();
        Map<Integer, Integer> sequences = new HashMap<>();
        lines(rows).forEach(line -> {
            receipts.merge(line.kind() + line.receipt(), 1, Integer::sum);
            sequences.merge(line.sequence(), 1, Integer::sum);
        });
        return rows.stream()
                .map(row -> row instanceof Line line
                                && (receipts.getOrDefault(line.kind() + line.receipt(), 0) > 1
                                        || (line.sequence() > 0 && sequences.getOrDefault(line.sequence(), 0) > 1))
                        ? new Rejected(line.row(), header.nameOf(ResultColumn.RECEIPT_NUMBER), "doubled-line")
                        : row)
                .toList();
    }

    Stream<Line> lines() {
        return lines(rows);
    }

    private static Stream<Line> lines(List<ReadRow> rows) {
        return rows.stream().filter(Line.class::isInstance).map(Line.class::cast);
    }

    String name() {
        return file.getFileName().toString();
    }

    private static String sha256(Path file) {
        try {
            return new DigestUtils(MessageDigestAlgorithms.SHA_256).digestAsHex(file);
        } catch (IOException e) {
            throw FileRefusal.of(file, "unreadable", e.getClass().getSimpleName());
        }
    }
}
