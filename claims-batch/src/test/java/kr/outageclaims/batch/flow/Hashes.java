package kr.outageclaims.batch.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The SHA-256 of files by their names, reckoned apart from the program. */
final class Hashes {

    private Hashes() {}

    static Map<String, String> of(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    /** What the folder's own list of hashes says. */
    static Map<String, String> manifest(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> lists = files.filter(
                            file -> file.getFileName().toString().startsWith("SHA256SUMS"))
                    .toList();
            for (Path list : lists) {
                for (String line : Files.readAllLines(list)) {
                    String[] parts = line.split(" {2}");
                    hashes.put(parts[1], parts[0]);
                }
            }
        }
        return hashes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
