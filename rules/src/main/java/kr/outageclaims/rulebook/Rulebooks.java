package kr.outageclaims.rulebook;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions at hand: those shipped in the jar and those in a folder beside it. */
public final class Rulebooks {

    private final @Nullable Path folder;

    private Rulebooks(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The shipped versions only. */
    public static Rulebooks shipped() {
        return new Rulebooks(null);
    }

    /** The shipped versions and those in {@code folder}, which need not exist. */
    public static Rulebooks shippedAnd(Path folder) {
        return new Rulebooks(folder);
    }

    /** Every version, oldest first. */
    public List<String> versions() {
        throw new UnsupportedOperationException(String.valueOf(folder));
    }

    /**
     * Reads, checks and compiles a version.
     *
     * @throws BrokenRulebook when it is unknown or a file of it is not in order; the message names file, row and column
     */
    public Rulebook version(String version) {
        throw new UnsupportedOperationException(version);
    }
}
