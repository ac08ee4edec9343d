package kr.outageclaims.intake.claimant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

    @TempDir
    Path home;

    @Test
    void localKeysAreMadeOnceForTheOwnerOnly() throws Exception {
        KeyFiles.of(Map.of("CLAIMS_HOME", home.toString())::get);
        Map<String, String> made = contents();
        KeyFiles.of(Map.of("CLAIMS_HOME", home.toString())::get);

        assertThat(made).containsOnlyKeys("public.json", "private.json", "index.json", "review.json", "outbox.json");
        assertThat(contents()).isEqualTo(made);
        for (String file : made.keySet()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys().resolve(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys())))
                .isEqualTo("rwx------");
    }

    @Test
    void manyStartingAtOnceShareOneSetOfKeys() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<String> start = () -> {
                KeyFiles files = KeyFiles.local(home);
                Unsealing.of(files);
                return Files.readString(files.file(KeySetting.PRIVATE));
            };
            List<Future<String>> seen = threads.invokeAll(Collections.nCopies(8, start));

            for (Future<String> one : seen) {
                assertThat(one.get()).isEqualTo(contents().get("private.json"));
            }
        } finally {
            threads.shutdownNow();
        }
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left).containsExactly(keys());
        }
    }

    @Test
    void aLostLocalKeyIsNotReplacedByANewOne() throws Exception {
        KeyFiles.local(home);
        Files.delete(keys().resolve("index.json"));

        assertThatThrownBy(() -> BlindIndex.of(KeyFiles.local(home)))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContainingAll("index.json", "is missing", "backup");
    }

    @Test
    void aHomeOfAnEarlierVersionGetsTheOutboxKeyAndKeepsTheOthers() throws Exception {
        KeyFiles.local(home);
        Files.delete(keys().resolve("outbox.json"));
        Map<String, String> earlier = contents();

        OutboxSeal.of(KeyFiles.local(home));

        Map<String, String> now = contents();
        assertThat(now).containsAllEntriesOf(earlier).containsKey("outbox.json").hasSize(5);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys().resolve("outbox.json"))))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left).containsExactly(keys());
        }
    }

    @Test
    void namedKeysAreUsedAndNoLocalOnesMade() {
        KeyFiles.local(home);
        Path elsewhere = home.resolve("elsewhere");
        KeyFiles files = KeyFiles.of(Map.of(
                "CLAIMS_HOME",
                elsewhere.toString(),
                "CLAIMS_PUBLIC_KEY",
                keys().resolve("public.json").toString())::get);

        assertThat(Sealing.of(files).newDataKey().wrapped()).hasSizeBetween(100, 1024);
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void withOneKeyNamedTheOthersMustBeNamedToo() {
        KeyFiles files = KeyFiles.of(Map.of("CLAIMS_PUBLIC_KEY", "public.json")::get);

        assertThatThrownBy(() -> BlindIndex.of(files))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContaining("CLAIMS_INDEX_KEY");
    }

    @Test
    void aFileThatHoldsNoKeyIsNamed() throws Exception {
        Path broken = Files.write(home.resolve("broken.json"), "{\"primaryKeyId\":1".getBytes(StandardCharsets.UTF_8));
        KeyFiles files = KeyFiles.of(Map.of("CLAIMS_INDEX_KEY", broken.toString())::get);

        assertThatThrownBy(() -> BlindIndex.of(files))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContainingAll(broken.toString(), "CLAIMS_INDEX_KEY")
                .hasNoCause();
    }

    @Test
    void aHomeThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.createFile(home.resolve("file"));

        assertThatThrownBy(() -> KeyFiles.local(file))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContaining(file.toString());
    }

    private Path keys() {
        return home.resolve("keys");
    }

    private Map<String, String> contents() throws Exception {
        try (Stream<Path> files = Files.list(keys())) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), KeyFilesTest::content));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
