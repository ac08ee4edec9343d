package kr.outageclaims.batch.payout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.outageclaims.batch.sheet.OutputPlace;
import kr.outageclaims.batch.sheet.Workshop;

/**
 * Where a round's files are made before they are handed out. They are put in place together, with the hashes last, and
 * whatever an earlier writing left there of the same round goes: nobody can take a sheet of an earlier layout to the
 * bank a second time.
 */
final class RoundFolder implements AutoCloseable {

    private static final String HASHES = "SHA256SUMS-";

    private final Path folder;
    private final String stem;
    private final Workshop workshop;

    private RoundFolder(Path folder, String stem, Workshop workshop) {
        this.folder = folder;
        this.stem = stem;
        this.workshop = workshop;
    }

    /** Begins afresh; what a killed run had half made is deleted. */
    static RoundFolder in(Path folder, PayoutRound round) {
        return new RoundFolder(folder, round.fileStem(), Workshop.in(folder, round.fileStem()));
    }

    /** Where the files are made. */
    Path workshop() {
        return workshop.inside();
    }

    /** Puts everything made so far in place. */
    void handOut() {
        try {
            List<Path> made = workshop.made();
            Path hashes = workshop.inside().resolve(HASHES + stem);
            HashManifest.of(made).writeTo(hashes);
            Files.deleteIfExists(folder.resolve(hashes.getFileName()));
            Set<String> names =
                    made.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            for (Path earlier : Workshop.list(folder)) {
                String name = earlier.getFileName().toString();
                if (isOfRound(name) && !names.contains(name)) {
                    Files.delete(earlier);
                }
            }
            for (Path file : made) {
                workshop.putInPlace(file);
            }
            workshop.putInPlace(hashes);
        } catch (IOException e) {
            throw OutputPlace.refused(folder, e);
        }
    }

    /** Round 1 is not round 10: behind the stem stands a hyphen or the end of the name. */
    private boolean isOfRound(String name) {
        return name.matches("(bank|fulfil|waiting|totals)-" + Pattern.quote(stem) + "(-.*)?\\.(csv|xlsx)");
    }

    @Override
    public void close() {
        workshop.close();
    }
}
