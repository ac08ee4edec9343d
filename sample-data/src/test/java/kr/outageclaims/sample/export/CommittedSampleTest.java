package kr.outageclaims.sample.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kr.outageclaims.sample.claims.SampleRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sample-200} is what {@code sample --claims 200} writes today. */
class CommittedSampleTest {

    @TempDir
    private Path folder;

    @Test
    void theGeneratorStillWritesTheCommittedTextFiles() throws IOException {
        SampleExports.write(folder, SampleRows.of(200, SampleRows.DEFAULT_SEED));

        for (String file : new String[] {"email.csv", "call-centre.csv", "truth.csv"}) {
            assertThat(Files.readAllBytes(folder.resolve(file))).as(file).isEqualTo(committed(file));
        }
    }

    /** Entry by entry, since how tightly an entry is packed depends on the machine's zlib. */
    @Test
    void theGeneratorStillWritesTheCommittedWorkbook() throws IOException {
        SampleExports.write(folder, SampleRows.of(200, SampleRows.DEFAULT_SEED));

        assertThat(entries(Files.readAllBytes(folder.resolve("messenger.xlsx"))))
                .isEqualTo(entries(committed("messenger.xlsx")));
    }

    private static byte[] committed(String file) throws IOException {
        try (InputStream in = CommittedSampleTest.class.getResourceAsStream("/sample-200/" + file)) {
            assertThat(in).as(file).isNotNull();
            return in.readAllBytes();
        }
    }

    private static Map<String, String> entries(byte[] workbook) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(
                        entry.getName() + " " + entry.getTimeLocal(),
                        new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
