package kr.outageclaims.intake;

import java.nio.file.Path;
import kr.outageclaims.intake.claimant.KeyFiles;
import kr.outageclaims.intake.claimant.KeyProblem;

/** Makes the local keys of a home where there are none, so that the service that is started next never sees them all. */
final class MakeLocalKeys {

    private MakeLocalKeys() {}

    /** @param arguments the home */
    public static void main(String[] arguments) {
        try {
            KeyFiles.local(Path.of(arguments[0]));
        } catch (KeyProblem e) {
            System.err.println("claims: " + e.getMessage());
            System.exit(1);
        }
    }
}
