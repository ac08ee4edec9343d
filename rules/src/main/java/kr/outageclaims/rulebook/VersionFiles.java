package kr.outageclaims.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of one version, exactly as they lie there. */
final class VersionFiles {

    static final String MANIFEST = "manifest.yaml";
    static final String TABLE = TableReader.FILE;
    static final String CLAUSES = "clauses.yaml";
    static final String CASES = "cases.csv";
    private static final List<String> NAMES = List.of(MANIFEST, TABLE, CLAUSES, CASES, "README.md");
    private static final int LARGEST = 1_000_000;
    /** Control characters, and those by which a text is shown in another order than it is read. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]|[\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF]");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String version;
    private final Map<String, byte[]> contents;

    private VersionFiles(String version, Map<String, byte[]> contents) {
        this.version = version;
        this.contents = contents;
    }

    /** From the jar: {@code rules/rulebooks/<version>/}. */
    static VersionFiles onClassPath(String version) {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String name : NAMES) {
            String path = "rules/rulebooks/" + version + "/" + name;
            try (InputStream in = VersionFiles.class.getClassLoader().getResourceAsStream(path)) {
                if (in == null) {
                    throw new BrokenRulebook(List.of(path + ": is missing from the program"));
                }
                contents.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
        return new VersionFiles(version, contents);
    }

    /** From a folder; links, further files and files over 1 MB are refused. */
    static VersionFiles in(Path folder) {
        List<String> faults = new ArrayList<>();
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                String name = String.valueOf(entry.getFileName());
                if (!NAMES.contains(name)) {
                    faults.add(entry + ": does not belong to a rulebook; take it out");
                } else if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    faults.add(entry + ": is a link or a folder; put the file itself there");
                } else {
                    read(entry, faults).ifPresent(bytes -> contents.put(name, bytes));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
        NAMES.stream()
                .filter(name -> !contents.containsKey(name) && !Files.exists(folder.resolve(name)))
                .forEach(name -> faults.add(
                        folder.resolve(name) + ": is missing; a rulebook needs " + String.join(", ", NAMES)));
        if (!faults.isEmpty()) {
            throw new BrokenRulebook(faults);
        }
        return new VersionFiles(String.valueOf(folder.getFileName()), contents);
    }

    private static Optional<byte[]> read(Path file, List<String> faults) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) {
                return Optional.of(bytes);
            }
            faults.add(file + ": is larger than " + LARGEST + " bytes");
        } catch (IOException e) {
            faults.add(file + ": cannot be read (" + e.getClass().getSimpleName() + "); look at its permissions");
        }
        return Optional.empty();
    }

    /** The folder's name. */
    String version() {
        return version;
    }

    /** The file as text, without a byte order mark. */
    String text(String name) {
        return text(name, contents.get(name));
    }

    static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return withoutInvisible(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new BrokenRulebook(List.of(name + ": is not UTF-8; save it as \"CSV UTF-8\" or UTF-8 text"));
        }
    }

    private static String withoutInvisible(String name, String text) {
        Matcher invisible = INVISIBLE.matcher(text);
        if (invisible.find()) {
            long line = 1
                    + text.substring(0, invisible.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw new BrokenRulebook(List.of(String.format(
                    Locale.ROOT, "%s, line %d: holds the invisible character U+%04X; delete it", name, line, (int)
                            invisible.group().charAt(0))));
        }
        return text;
    }

    /**
     * Over the sorted lines {@code sha256  path}, as {@code sha256sum * | LC_ALL=C sort | sha256sum} in the folder
     * gives it.
     */
    String sha256() {
        String lines = contents.entrySet().stream()
                .map(file -> sha256(file.getValue()) + "  " + file.getKey() + "\n")
                .sorted()
                .reduce("", String::concat);
        return sha256(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
