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

    private static final Map<String, String> MERGED = Map.of(
            "V0001__create_data_key.sql",
            "470139c56b9602c20e5304320953027116cac96250ca3838c7796cb0cf28f925",
            "V0002__create_receipt_sequence.sql",
            "37762af827c9c5598a4923690ec885ae2d29fddbdb8d30e463c8cc22ed0011bf",
            "V0003__create_claim.sql",
            "daff30927ca8675d73b0a0b5fdb5c99a1a4432b06a8ba16b9eac43474fd9ccd0",
            "V0004__create_claimant.sql",
            "846be9d60d7348b647cc21a3fc10d9dd6c769efb938f3331f39b199b43c99262",
            "V0010__create_evidence.sql",
            "ade4a4cf4abafd175935febcf4341fa27124e7c10244d221197a91a4dc8f5bc4");

    @Test
    void mergedMigrationsAreNeverEdited() throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        for (Path migration : migrations()) {
            hashes.put(migration.getFileName().toString(), sha256(Files.readString(migration)));
        }

        assertThat(hashes).isEqualTo(new TreeMap<>(MERGED));
    }

    @Test
    void everyMigrationNamesItsOneWriter() throws IOException {
        for (Path migration : migrations()) {
            assertThat(Files.readAllLines(migration).get(0))
                    .as(migration.getFileName().toString())
                    .matches("-- writer: claims-(intake|batch)/[a-z]+");
        }
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
