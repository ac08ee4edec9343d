package kr.outageclaims.intake.progress;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.money.Won;
import kr.outageclaims.rulebook.Entitlement;
import org.jspecify.annotations.Nullable;

/**
 * What a claimant is shown.
 *
 * @param language of the claim: Korean or English
 * @param message what to say at this stage: received, being-read, classified, proposed, held, granted, declined,
 *     already-supported, paying, returned (it came back and waits for something else) or paid
 * @param amount cash granted; null until decided
 * @param needs what the claimant is still asked for, without what was given since
 * @param given what was given since and is looked at with the next step
 * @param explanation why it was decided so; null until decided
 * @param withdrawnAt when the claimant took the claim back; null for nearly all
 * @param reached when the claim first came to each stage, as far as that is known; its reception always is
 * @param asOf when this was first so
 */
public record ClaimStatus(
        ReceiptNumber receipt,
        String incident,
        Locale language,
        Instant receivedAt,
        Stage stage,
        String message,
        @Nullable Won amount,
        List<Entitlement> entitlements,
        Set<Need> needs,
        Set<Need> given,
        @Nullable Explanation explanation,
        @Nullable Instant withdrawnAt,
        Map<Stage, Instant> reached,
        Instant asOf) {

    /** Paragraphs, one a line. */
    public record Explanation(String korean, String english) {

        /** English for {@link Locale#ENGLISH}, else Korean. */
        public String in(Locale language) {
            return language.getLanguage().equals("en") ? english : korean;
        }
    }

    /** Whether the claimant may correct it or take it back. */
    public boolean isOpen() {
        return withdrawnAt == null && !stage.isDecided();
    }
}
