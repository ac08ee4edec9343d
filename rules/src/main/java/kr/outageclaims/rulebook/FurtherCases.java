package kr.outageclaims.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Worked cases that were thought of after a version had been published. They lie beside it, in {@code
 * further-cases/<version>.csv}: a version's own files, its hash and what was proposed under it stay as they are.
 */
final class FurtherCases {

    private static final String FOLDER = "further-cases/";
    private static final String SHIPPED = "rules/rulebooks/";
    private static final int LARGEST = 1_000_000;

    private FurtherCases() {}

    /** Those in the jar; empty when there are none. */
    static List<WorkedCase> shipped(String version) {
        String file = file(version);
        try (InputStream in = FurtherCases.class.getClassLoader().getResourceAsStream(SHIPPED + file)) {
            return in == null ? List.of() : read(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /**
     * Those beside the versions of {@code rulebooks}; empty when there are none.
     *
     * @throws BrokenRulebook when the file is a link, too large or not in order
     */
    static List<WorkedCase> in(Path rulebooks, String version) {
        String file = file(version);
        Path path = rulebooks.resolve(file);
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.size(path) > LARGEST) {
                throw new BrokenRulebook(List.of(file + ": must be a file, no link, of at most " + LARGEST + " bytes"));
            }
            return read(file, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static List<WorkedCase> read(String file, byte[] bytes) {
        return CasesReader.read(file, VersionFiles.text(file, bytes));
    }

    private static String file(String version) {
        return FOLDER + version + ".csv";
    }
}
