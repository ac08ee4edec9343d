package kr.outageclaims.sample.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** This repository and its history hold no secret and nobody's data; and the scan would find them. */
class SecretsTest {

    private final GitRepository here = new GitRepository(Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .getParent());

    @Test
    void noFileHoldsASecret() throws IOException {
        assumeThat(here.isClone())
                .as("only a clone knows which files are its own")
                .isTrue();
        List<Finding> findings = new ArrayList<>();

        here.readFiles((place, content) -> findings.addAll(SecretsScan.of(place, content)));

        assertThat(findings).isEmpty();
    }

    @Test
    void theHistoryHoldsNone() throws IOException {
        assumeThat(here.isClone()).as("only a clone has a history").isTrue();
        List<Finding> findings = new ArrayList<>();
        List<String> places = new ArrayList<>();

        here.readHistory((place, content) -> {
            places.add(place);
            findings.addAll(SecretsScan.of(place, content));
        });

        assertThat(findings).isEmpty();
        assertThat(places).anyMatch(place -> place.startsWith("pom.xml ("));
    }

    /** The planted ones stand here in two halves, so that they are none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PRIVATE_KEY     | -----BEGIN RSA PRIV      | ATE KEY-----
                    KEYSET          | "keyMaterialType": "SYMM | ETRIC"
                    TOKEN           | AKIA                     | ABCDEFGHIJKLMNOP
                    TOKEN           | ghp_                     | abcdefghijklmnopqrstuvwxyz0123456789
                    PASSWORD        | spring.password="hun     | ter2hunter2"
                    PASSWORD        | jdbc:mysql://root:hun    | ter2@db/claims
                    RESIDENT_NUMBER | 850412-1                 | 034567
                    EMAIL           | gildong.hong@na          | ver.com
                    PHONE           | 010-53                   | 21-8876
                    PHONE           | +82 10 53                | 21 8876
                    """)
    void aPlantedOneIsFoundInTextOfAnyCharset(Kind kind, String half, String other) throws IOException {
        String text = "첫 줄\n앞 " + half + other + " 뒤\n";

        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("MS949"))) {
            assertThat(SecretsScan.of("a.txt", text.getBytes(charset))).containsExactly(new Finding(kind, "a.txt", 2));
        }
        assertThat(SecretsScan.of("a.xlsx", zipped("xl/sheet1.xml", text)))
                .containsExactly(new Finding(kind, "a.xlsx!xl/sheet1.xml", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hong@example.com",
                "kim@mail.example.co.kr",
                "010-0123-4567",
                "010-1234-5678",
                "900101-1234567",
                "9003205530043",
                "password=\"${CLAIMS_DB_PASSWORD}\"",
                "2022101512345"
            })
    void inventedOnesMayStandHere(String text) {
        assertThat(SecretsScan.of("a.txt", text.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void whatWasCommittedAndTakenOutAgainIsStillFound(@TempDir Path folder) throws IOException, InterruptedException {
        git(folder, "init", "-q");
        commit(folder, "token ghp_" + "0123456789abcdefghij0123456789abcdef");
        commit(folder, "nothing");
        GitRepository clone = new GitRepository(folder);
        List<Finding> files = new ArrayList<>();
        List<Finding> history = new ArrayList<>();

        clone.readFiles((place, content) -> files.addAll(SecretsScan.of(place, content)));
        clone.readHistory((place, content) -> history.addAll(SecretsScan.of(place, content)));

        assertThat(files).isEmpty();
        assertThat(history).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.TOKEN);
            assertThat(finding.toString()).startsWith("note.txt (").doesNotContain("0123456789abcdefghij");
        });
    }

    private static void commit(Path folder, String text) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("note.txt"), text);
        git(folder, "add", ".");
        git(folder, "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "note");
    }

    private static void git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static byte[] zipped(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
