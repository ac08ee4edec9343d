package kr.outageclaims.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** A migration that has run somewhere is never edited: a change is a new one. */
class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/batch");
    private static final Path RECORD = Path.of("src/test/resources/migrations.sha256");

    @Test
    void everyMigrationNamesItsOneWriterInItsFirstLine() {
        assertThat(migrations())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(read(file).lines().findFirst().orElse(""))
                        .as(file.toString())
                        .matches("-- writer: (claims-batch/[a-z]+|Spring Batch)"));
    }

    @Test
    void everyMigrationIsNumberedOnceAndNamedAsASentence() {
        List<String> names =
                migrations().stream().map(file -> file.getFileName().toString()).toList();

        assertThat(names).allSatisfy(name -> assertThat(name).matches("V\\d{4}__[a-z]+(_[a-z0-9]+)+\\.sql"));
        assertThat(names.stream().map(name -> name.substring(0, 5))).doesNotHaveDuplicates();
    }

    @Test
    void noMigrationDiffersFromWhatWasRecorded() {
        Map<String, String> recorded = read(RECORD)
                .lines()
                .map(line -> line.split(" {2}"))
                .collect(Collectors.toMap(line -> line[1], line -> line[0], (a, b) -> a, TreeMap::new));
        Map<String, String> found = migrations().stream()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString(), MigrationsTest::sha256, (a, b) -> a, TreeMap::new));

        assertThat(found)
                .as("changed: undo it and write a new migration; new: sha256sum V*.sql > " + RECORD)
                .isEqualTo(recorded);
    }

    private static List<Path> migrations() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the text with plain line ends, as git may check it out with others. */
    private static String sha256(Path file) {
        return DigestUtils.sha256Hex(read(file).replace("\r\n", "\n"));
    }
}
