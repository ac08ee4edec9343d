package kr.outageclaims.rulebook;

import java.time.LocalDate;
import java.util.List;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * What a version says of itself.
 *
 * @param incidents ids of the incidents it may be used for
 * @param supersedes the version before, null for the first
 * @param resolution the council's resolution in words, Korean
 * @param resolutionEnglish the same in English
 * @param capPerClaim no proposal and no adjustment may exceed it
 * @param reviewThreshold a proposal for more cash than this is reviewed singly
 */
public record Manifest(
        String version,
        List<String> incidents,
        LocalDate effectiveFrom,
        @Nullable String supersedes,
        String resolution,
        String resolutionEnglish,
        Won capPerClaim,
        Won reviewThreshold) {

    public Manifest {
        incidents = List.copyOf(incidents);
    }
}
