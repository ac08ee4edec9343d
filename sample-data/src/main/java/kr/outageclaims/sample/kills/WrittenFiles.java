package kr.outageclaims.sample.kills;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of a folder, compared byte for byte or by what they say. */
final class WrittenFiles {

    /** Holds the time at which the round was closed, which is another in each database. */
    private static final String PROPERTIES = "docProps/core.xml";

    private final Map<String, byte[]> files = new TreeMap<>();

    private WrittenFiles() {}

    static WrittenFiles none() {
        return new WrittenFiles();
    }

    static WrittenFiles asTheyAre(Path folder) throws IOException {
        WrittenFiles all = new WrittenFiles();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
                for (Path file : found) {
                    all.files.put(
                            file.getFileName().toString(),
                            Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file));
                }
            }
        }
        return all;
    }

    /** Texts and the sheets of workbooks, {@code named} in every database the same; without the lists of hashes. */
    static WrittenFiles saying(Path folder, UnaryOperator<String> named) throws IOException {
        WrittenFiles said = new WrittenFiles();
        for (Map.Entry<String, byte[]> file : asTheyAre(folder).files.entrySet()) {
            if (file.getKey().endsWith(".xlsx")) {
                said.addSheets(file.getKey(), file.getValue(), named);
            } else if (!file.getKey().startsWith("SHA256SUMS")) {
                said.files.put(file.getKey(), plain(file.getValue(), named));
            }
        }
        return said;
    }

    List<String> differencesFrom(WrittenFiles other) {
        List<String> differences = new ArrayList<>();
        if (!files.keySet().equals(other.files.keySet())) {
            differences.add("files " + files.keySet() + " instead of " + other.files.keySet());
        }
        files.forEach((name, bytes) -> {
            byte[] expected = other.files.get(name);
            if (expected != null && !Arrays.equals(bytes, expected)) {
                int at = Arrays.mismatch(bytes, expected);
                differences.add(name + ": differs from byte " + at + " on: " + around(bytes, at) + " instead of "
                        + around(expected, at));
            }
        });
        return differences;
    }

    int count() {
        return files.size();
    }

    private void addSheets(String name, byte[] workbook, UnaryOperator<String> named) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals(PROPERTIES)) {
                    files.put(name + "/" + entry.getName(), plain(zip.readAllBytes(), named));
                }
            }
        }
    }

    private static byte[] plain(byte[] bytes, UnaryOperator<String> named) {
        return named.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static String around(byte[] bytes, int at) {
        int from = Math.max(0, at - 40);
        int to = Math.min(bytes.length, at + 40);
        return "…" + new String(bytes, from, Math.max(0, to - from), StandardCharsets.UTF_8).replaceAll("\\s+", " ")
                + "…";
    }
}
