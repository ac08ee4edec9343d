package kr.outageclaims.batch.payout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.outageclaims.batch.sheet.OutputPlace;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;

/** The SHA-256 of each file of a payout, in the form that {@code sha256sum --check} reads. */
record HashManifest(List<String> lines) {

    static HashManifest of(List<Path> files) {
        return new HashManifest(files.stream().sorted().map(HashManifest::line).toList());
    }

    private static String line(Path file) {
        try {
            return new DigestUtils(MessageDigestAlgorithms.SHA_256).digestAsHex(file) + "  " + file.getFileName();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read back: " + e.getMessage(), e);
        }
    }

    void writeTo(Path file) {
        try {
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw OutputPlace.refused(file, e);
        }
    }
}
