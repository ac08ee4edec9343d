package kr.outageclaims.intake.register;

import java.time.Instant;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * One claim as a channel hands it over, before anything is checked. Never stored and never printed.
 *
 * @param externalId the channel's own number, unique in the channel
 * @param claimedAmount null when not stated
 * @param fee null when not stated
 * @param evidence the channel holds documents
 * @param consent version of the consent text agreed to, null when none was given
 */
public record Submission(
        Channel channel,
        String externalId,
        Instant receivedAt,
        Contact contact,
        @Nullable UserType userType,
        @Nullable String service,
        @Nullable String feature,
        @Nullable Instant damageFrom,
        @Nullable Instant damageTo,
        String narrative,
        @Nullable Won claimedAmount,
        @Nullable Won fee,
        boolean evidence,
        @Nullable String consent) {

    /** Personal data as it was typed; every part may be missing. */
    public record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String businessNumber,
            @Nullable String accountReference,
            @Nullable String transactionReference,
            @Nullable String bankCode,
            @Nullable String accountNumber,
            @Nullable String accountHolder) {

        @Override
        public String toString() {
            return "Contact(masked)";
        }
    }

    @Override
    public String toString() {
        return "Submission(" + channel.code() + ", masked)";
    }
}
