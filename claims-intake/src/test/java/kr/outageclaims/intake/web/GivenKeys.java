package kr.outageclaims.intake.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.outageclaims.intake.claimant.KeyFiles;

/** Homes with keys. */
final class GivenKeys {

    private GivenKeys() {}

    /** The home of an intake service: what only batch may have is not there. */
    static Path withoutThePrivateOne(Path home) throws IOException {
        KeyFiles.local(home);
        Files.delete(home.resolve("keys/private.json"));
        Files.delete(home.resolve("keys/review.json"));
        return home;
    }
}
