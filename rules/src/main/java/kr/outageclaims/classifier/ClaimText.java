package kr.outageclaims.classifier;

import java.time.Instant;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * What the classifier reads: the claimant's words and what was declared beside them. No personal data.
 *
 * @param service declared service code, null when none was declared
 * @param feature declared feature code, null when none was declared
 * @param claimedAmount declared loss, null when not stated
 * @param fee declared fee, null when not stated
 * @param damageFrom declared start, null when not stated
 * @param damageTo declared end, null when not stated
 */
public record ClaimText(
        String narrative,
        @Nullable String service,
        @Nullable String feature,
        @Nullable UserType userType,
        @Nullable Won claimedAmount,
        @Nullable Won fee,
        @Nullable Instant damageFrom,
        @Nullable Instant damageTo) {

    /** A text with nothing declared beside it. */
    public static ClaimText of(String narrative) {
        return new ClaimText(narrative, null, null, null, null, null, null, null);
    }
}
