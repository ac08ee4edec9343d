package kr.outageclaims.batch.importing;

import java.io.IOException;
import java.nio.file.Path;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.sheet.FileRefusal;
import kr.outageclaims.batch.sheet.Rows;
import kr.outageclaims.batch.sheet.TableFile;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;

/**
 * A channel's export, looked through once before anything is imported.
 *
 * @param sha256 of the file's bytes, in hexadecimal
 * @param encoding as the file's reader names it
 * @param rows how many rows it holds below the header
 */
record ChannelExport(Path file, String sha256, String encoding, ExportHeader header, long rows) {

    /** What the start of an export tells. */
    record Beginning(String fileName, String encoding, ExportHeader header, int unreadSheets) {}

    static Beginning begun(Path file) {
        try (Rows rows = TableFile.open(file)) {
            return new Beginning(
                    file.getFileName().toString(),
                    rows.encoding(),
                    header(file, rows),
                    rows.headsOfOtherSheets().size());
        }
    }

    /** @throws BadInput when the file cannot be read to its end or lacks a required column */
    static ChannelExport lookedThrough(Path file) {
        try (Rows rows = TableFile.open(file)) {
            ExportHeader header = header(file, rows);
            refuseFurtherTables(file, rows);
            long count = 0;
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
            if (count == 0) {
                throw FileRefusal.of(file, "no-rows");
            }
            return new ChannelExport(file, sha256(file), rows.encoding(), header, count);
        }
    }

    static ExportHeader header(Path file, Rows rows) {
        if (!rows.hasNext()) {
            throw FileRefusal.of(file, "empty");
        }
        return ExportHeader.of(file.getFileName().toString(), rows.next());
    }

    /** Only the first sheet is read: claims on another would be lost without a word. */
    private static void refuseFurtherTables(Path file, Rows rows) {
        rows.headsOfOtherSheets().stream()
                .filter(ExportHeader::isOne)
                .findFirst()
                .ifPresent(head -> {
                    throw FileRefusal.of(file, "second-table", Integer.toString(head.number()));
                });
    }

    static String sha256(Path file) {
        try {
            return new DigestUtils(MessageDigestAlgorithms.SHA_256).digestAsHex(file);
        } catch (IOException e) {
            throw FileRefusal.of(file, "unreadable", e.getClass().getSimpleName());
        }
    }

    String name() {
        return file.getFileName().toString();
    }
}
