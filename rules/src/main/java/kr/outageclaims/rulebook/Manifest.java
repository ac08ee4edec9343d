package kr.outageclaims.rulebook;

import java.time.LocalDate;
import java.util.List;
import kr.outageclaims.claim.Accumulation;
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
 * @param accumulation how the fact {@code accumulated_minutes} adds up; null when no threshold of the table asks for it
 */
public record Manifest(
        String version,
        List<String> incidents,
        LocalDate effectiveFrom,
        @Nullable String supersedes,
        String resolution,
        String resolutionEnglish,
        Won capPerClaim,
        Won reviewThreshold,
        @Nullable Accumulation accumulation) {

    public Manifest {
        incidents = List.copyOf(incidents);
    }
}
