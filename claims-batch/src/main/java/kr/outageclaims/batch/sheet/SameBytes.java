package kr.outageclaims.batch.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes the moment of writing out of a workbook file, so that the same content is the same bytes. */
final class SameBytes {

    private SameBytes() {}

    /** Writes {@code half} anew to {@code out} with {@code madeAt} as the time of every part. */
    static void copy(Path half, OutputStream out, Instant madeAt) throws IOException {
        try (ZipFile from = new ZipFile(half.toFile());
                ZipOutputStream to = new ZipOutputStream(out)) {
            Enumeration<? extends ZipEntry> parts = from.entries();
            while (parts.hasMoreElements()) {
                ZipEntry part = new ZipEntry(parts.nextElement().getName());
                part.setTimeLocal(madeAt.atOffset(ZoneOffset.UTC).toLocalDateTime());
                to.putNextEntry(part);
                try (InputStream content = from.getInputStream(part)) {
                    content.transferTo(to);
                }
                to.closeEntry();
            }
        }
    }
}
