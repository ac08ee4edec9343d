package kr.outageclaims.batch.payout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a round's files are made before they are handed out: a folder inside the one asked for, which only its owner
 * may read. They are put in place together, with the hashes last, and whatever an earlier writing left there of the
 * same round goes: nobody can take a sheet of an earlier layout to the bank a second time.
 */
final class RoundFolder implements AutoCloseable {

    private static final String HASHES = "SHA256SUMS-";

    private final Path folder;
    private final String stem;
    private final Path workshop;

    private RoundFolder(Path folder, String stem, Path workshop) {
        this.folder = folder;
        this.stem = stem;
        this.workshop = workshop;
    }

    /** Begins afresh; what a killed run had half made is deleted. */
    static RoundFolder in(Path folder, PayoutRound round) {
        try {
            Files.createDirectories(folder);
            String prefix = ".half-" + round.fileStem() + "-";
            for (Path left : list(folder)) {
                if (left.getFileName().toString().startsWith(prefix)) {
                    delete(left);
                }
            }
            return new RoundFolder(folder, round.fileStem(), Files.createTempDirectory(folder, prefix));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written to: " + e.getMessage(), e);
        }
    }

    /** Where the files are made. */
    Path workshop() {
        return workshop;
    }

    /** Puts everything made so far in place. */
    void handOut() {
        try {
            List<Path> made = list(workshop);
            Path hashes = workshop.resolve(HASHES + stem);
            HashManifest.of(made).writeTo(hashes);
            Files.deleteIfExists(folder.resolve(hashes.getFileName()));
            Set<String> names =
                    made.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            for (Path earlier : list(folder)) {
                String name = earlier.getFileName().toString();
                if (isOfRound(name) && !names.contains(name)) {
                    Files.delete(earlier);
                }
            }
            for (Path file : made) {
                putInPlace(file);
            }
            putInPlace(hashes);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written to: " + e.getMessage(), e);
        }
    }

    /** Round 1 is not round 10: behind the stem stands a hyphen or the end of the name. */
    private boolean isOfRound(String name) {
        return name.matches("(bank|fulfil|waiting|totals)-" + Pattern.quote(stem) + "(-.*)?\\.(csv|xlsx)");
    }

    private void putInPlace(Path file) throws IOException {
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        try {
            delete(workshop);
        } catch (IOException e) {
            throw new UncheckedIOException(workshop + " cannot be deleted; it may hold accounts in clear", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : list(folder)) {
            Files.delete(file);
        }
        Files.deleteIfExists(folder);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
