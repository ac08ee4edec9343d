package kr.outageclaims.intake.web;

import static kr.outageclaims.intake.web.GivenForm.fill;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.outageclaims.sample.database.LocalDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./claims serve} hands to the service, and that it is enough. */
class LauncherKeysIT {

    private static final String LAUNCHER = """
            set -euo pipefail
            die() { echo "$2" >&2; exit "$1"; }
            source "$1"
            java=$2 program=$3
            make_local_keys() { "$java" -cp "$program" kr.outageclaims.intake.MakeLocalKeys "$CLAIMS_HOME" >&2; }
            hand_over_keys
            env -0
            """;

    @TempDir
    private Path folder;

    private record Handed(int exitCode, String error, Map<String, String> environment) {}

    @Test
    void theServiceRunsWithWhatItIsHandedWhenThePrivateKeyIsGone() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Handed handed = handOver(Map.of("CLAIMS_HOME", home.toString()));
        assertThat(handed.exitCode()).as(handed.error()).isZero();
        assertThat(home.resolve("keys/private.json")).exists();
        Files.delete(home.resolve("keys/private.json"));
        Files.delete(home.resolve("keys/review.json"));

        Map<String, String> environment = new TreeMap<>(handed.environment());
        environment.put("CLAIMS_DB_URL", LocalDatabase.forTests().freshSchema());
        try (ServiceProcess service = ServiceProcess.start(folder, environment)) {
            Visitor visitor = service.visitor();

            assertThat(visitor.post("/claim/check", fill(visitor, Marked.scooter()), Map.of())
                            .receipt())
                    .isPresent();
        }
        assertThat(home.resolve("keys/private.json")).doesNotExist();
        assertThat(handed.environment())
                .containsOnlyKeys("CLAIMS_PUBLIC_KEY", "CLAIMS_INDEX_KEY", "CLAIMS_OUTBOX_KEY", "CLAIMS_EVIDENCE");
    }

    @Test
    void keysOfProductionAreHandedOnWithoutTheBatchsOwn() throws Exception {
        Handed handed = handOver(Map.of(
                "CLAIMS_HOME", folder.toString(),
                "CLAIMS_PUBLIC_KEY", "/k/public",
                "CLAIMS_INDEX_KEY", "/k/index",
                "CLAIMS_OUTBOX_KEY", "/k/outbox",
                "CLAIMS_PRIVATE_KEY", "/k/private",
                "CLAIMS_REVIEW_KEY", "/k/review"));

        assertThat(handed.environment())
                .isEqualTo(Map.of(
                        "CLAIMS_PUBLIC_KEY", "/k/public",
                        "CLAIMS_INDEX_KEY", "/k/index",
                        "CLAIMS_OUTBOX_KEY", "/k/outbox",
                        "CLAIMS_EVIDENCE", folder.resolve("evidence").toString()));
        assertThat(folder.resolve("keys")).doesNotExist();
    }

    @Test
    void aMissingKeyIsNamedAndNoneIsMade() throws Exception {
        Handed handed = handOver(Map.of("CLAIMS_HOME", folder.toString(), "CLAIMS_PRIVATE_KEY", "/k/private"));

        assertThat(handed.exitCode()).isEqualTo(2);
        assertThat(handed.error()).contains("CLAIMS_PUBLIC_KEY is missing");
        assertThat(folder.resolve("keys")).doesNotExist();
    }

    private Handed handOver(Map<String, String> environment) throws IOException, InterruptedException {
        Path error = folder.resolve("error");
        ProcessBuilder builder = new ProcessBuilder(
                "bash",
                "-c",
                LAUNCHER,
                "launcher",
                repository().resolve("launcher/serve.sh").toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"));
        builder.environment().keySet().removeIf(name -> name.startsWith("CLAIMS_"));
        builder.environment().putAll(environment);
        Process process = builder.redirectError(error.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Handed(
                process.waitFor(),
                Files.readString(error),
                Arrays.stream(said.split("\0"))
                        .filter(line -> line.startsWith("CLAIMS_"))
                        .map(line -> line.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("launcher"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
