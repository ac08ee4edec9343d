package kr.outageclaims.sample.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The same archive without the moment at which it was packed. */
public final class TimelessZip {

    private static final LocalDateTime PACKED = LocalDateTime.of(2022, 11, 7, 0, 0);

    private TimelessZip() {}

    /** Copies every entry of {@code from} into {@code to} under one fixed time. */
    public static void rewrite(Path from, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(PACKED);
                out.putNextEntry(timeless);
                try (InputStream in = zip.getInputStream(entry)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }
}
