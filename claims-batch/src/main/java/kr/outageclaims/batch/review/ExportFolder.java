package kr.outageclaims.batch.review;

import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Where this process writes the workbooks. Not a parameter of the run: a run that was cut off may be finished into
 * another folder.
 */
@Component
class ExportFolder {

    private volatile Path folder = Path.of(".");

    void choose(Path chosen) {
        folder = chosen;
    }

    /** The workbook that comes back. An ASCII name, since not every machine can write a Korean one. */
    Path workbook(Round round) {
        return folder.resolve("review-" + round.incident() + "-round" + round.number() + ".xlsx");
    }

    /** The list of all proposals. */
    Path allProposals(Round round) {
        return folder.resolve("review-" + round.incident() + "-round" + round.number() + "-all.xlsx");
    }
}
