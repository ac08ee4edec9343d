package kr.outageclaims.intake.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the sealed files lie: {@code CLAIMS_EVIDENCE}, else {@code $CLAIMS_HOME/evidence}; each under its random name in
 * a folder of the name's first two digits. Never below a folder that a web server serves.
 */
public final class EvidenceFolder {

    private static final int DIGITS = 2;

    private final Path root;

    private EvidenceFolder(Path root) {
        this.root = root.toAbsolutePath();
    }

    /** @param settings gives the value of a setting, null when it is not there */
    public static EvidenceFolder of(UnaryOperator<@Nullable String> settings) {
        String own = settings.apply("CLAIMS_EVIDENCE");
        if (own != null && !own.isBlank()) {
            return new EvidenceFolder(Path.of(own));
        }
        String home = settings.apply("CLAIMS_HOME");
        return new EvidenceFolder(
                Path.of(home == null || home.isBlank() ? "var" : home).resolve("evidence"));
    }

    /** @throws IllegalArgumentException when it is no name that this package gave */
    public Path file(String name) {
        if (!RandomName.isOne(name)) {
            throw new IllegalArgumentException("not the name of a stored file");
        }
        return root.resolve(name.substring(0, DIGITS)).resolve(name);
    }

    /** All of them lie below it. */
    public Path root() {
        return root;
    }

    /** The file's place, with folders that only their owner may look into. */
    Path placeFor(String name) throws IOException {
        Path file = file(name);
        Files.createDirectories(file.getParent(), ownerOnly());
        return file;
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
