package kr.outageclaims.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The versions at hand: those shipped in the jar and those in a folder beside it. */
public final class Rulebooks {

    /** Names the shipped versions, one a line: a jar's folders cannot be listed. */
    private static final String SHIPPED = "rules/rulebooks/shipped.txt";

    private static final Pattern VERSION = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(-[a-z0-9]{1,20})?");

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
        TreeSet<String> versions = new TreeSet<>(shippedVersions());
        if (folder != null && Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.map(entry -> String.valueOf(entry.getFileName()))
                        .filter(Rulebooks::isVersion)
                        .forEach(versions::add);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + folder, e);
            }
        }
        return List.copyOf(versions);
    }

    /**
     * Reads, checks and compiles a version.
     *
     * @throws BrokenRulebook when it is unknown, has a gap, or a file of it is not in order; the message names file,
     *     row and column
     */
    public Rulebook version(String version) {
        Rulebook rulebook = draft(version);
        List<String> gaps = RulebookCheck.gaps(rulebook.table()).stream()
                .map(gap -> version + ": " + gap.korean() + " / " + gap.english())
                .toList();
        if (!gaps.isEmpty()) {
            throw new BrokenRulebook(gaps);
        }
        return rulebook;
    }

    /**
     * A version that may still have gaps, to be looked at with {@link RulebookCheck}; never to propose with.
     *
     * @throws BrokenRulebook when it is unknown or a file of it is not in order
     */
    public Rulebook draft(String version) {
        boolean isShipped = shippedVersions().contains(version);
        if (folder == null || !isVersion(version) || !exists(folder.resolve(version))) {
            if (!isShipped) {
                throw new BrokenRulebook(List.of("rulebook " + version + " is unknown; at hand are "
                        + String.join(", ", versions())
                        + (folder == null ? "" : "; further ones are looked for in " + folder)));
            }
            return RulebookReader.read(VersionFiles.onClassPath(version), () -> further(version));
        }
        Path own = folder.resolve(version);
        if (!Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)) {
            throw new BrokenRulebook(List.of(own + ": must be a folder, not a link or a file"));
        }
        VersionFiles files = VersionFiles.in(own);
        if (isShipped
                && !files.sha256().equals(VersionFiles.onClassPath(version).sha256())) {
            throw new BrokenRulebook(List.of(own + ": differs from the published version of that name; a published"
                    + " version is never edited, give yours a date of its own"));
        }
        return RulebookReader.read(files, () -> further(version));
    }

    private List<WorkedCase> further(String version) {
        List<WorkedCase> further =
                new ArrayList<>(shippedVersions().contains(version) ? FurtherCases.shipped(version) : List.of());
        if (folder != null) {
            further.addAll(FurtherCases.in(folder, version));
        }
        return further;
    }

    /** A date, and a word behind it when two were made on one day. Nothing that could lead out of the folder. */
    static boolean isVersion(String name) {
        return VERSION.matcher(name).matches();
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<String> shippedVersions() {
        try (InputStream in = Rulebooks.class.getClassLoader().getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(SHIPPED, e);
        }
    }
}
