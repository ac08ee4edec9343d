package kr.outageclaims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Migrations that ran somewhere are never edited; a change is a new one, whose hash is added here. */
class MigrationsTest {

    private static final Path RECORD = Path.of("src/test/resources/migrations.sha256");

    @Test
    void mergedMigrationsAreNeverEdited() throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        for (Path migration : migrations()) {
            hashes.put(migration.getFileName().toString(), sha256(Files.readString(migration)));
        }

        assertThat(hashes)
                .as("changed: undo it and write a new migration; new: sha256sum V*.sql > " + RECORD)
                .isEqualTo(recorded());
    }

    @Test
    void everyMigrationNamesItsOneWriter() throws IOException {
        for (Path migration : migrations()) {
            assertThat(Files.readAllLines(migration).get(0))
                    .as(migration.getFileName().toString())
                    .matches("-- writer: claims-(intake|batch)/[a-z]+");
        }
    }

    private static Map<String, String> recorded() throws IOException {
        Map<String, String> recorded = new TreeMap<>();
        for (String line : Files.readAllLines(RECORD)) {
            String[] words = line.split(" {2}");
            recorded.put(words[1], words[0]);
        }
        return recorded;
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/intake"))) {
            return files.sorted().toList();
        }
    }

    private static String sha256(String text) throws Exception {
        byte[] plain = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain));
    }
}
