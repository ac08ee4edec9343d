package kr.outageclaims.batch.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.outageclaims.batch.evidence.RoundEvidence.SealedEvidence;
import kr.outageclaims.batch.stored.CodeWords;
import kr.outageclaims.intake.evidence.Scan;
import kr.outageclaims.intake.evidence.Scanner;

/**
 * Has files looked at that came while no scanner answered. Only here is that possible: as they lie they are sealed, and
 * the service that took them cannot open them.
 */
final class LateScan {

    private final Scanner scanner;
    private long unscanned;
    private long infected;

    LateScan(Scanner scanner) {
        this.scanner = scanner;
    }

    /**
     * What to say of the file. One in which something is found is gone when this returns.
     *
     * @param opened the file in clear
     */
    String of(SealedEvidence file, Path opened) throws IOException {
        if (!file.scan().equals("UNSCANNED")) {
            return CodeWords.both("scan", file.scan());
        }
        Scan scan = scanner.scan(Files.readAllBytes(opened));
        if (scan instanceof Scan.Infected found) {
            Files.delete(opened);
            infected++;
            return CodeWords.both("scan", "INFECTED") + ": " + found.signature();
        }
        boolean clean = scan instanceof Scan.Clean;
        unscanned += clean ? 0 : 1;
        return CodeWords.both("scan", clean ? "CLEAN" : "UNSCANNED");
    }

    long unscanned() {
        return unscanned;
    }

    long infected() {
        return infected;
    }
}
