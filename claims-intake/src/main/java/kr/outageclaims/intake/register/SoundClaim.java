package kr.outageclaims.intake.register;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.intake.claimant.AccountNumber;
import kr.outageclaims.intake.claimant.BusinessNumber;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.claimant.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A submission that can be stored as it stands: checked, normalised, redacted.
 *
 * @param claimedAmount won, null when not stated
 * @param fee won, null when not stated
 */
record SoundClaim(
        Origin origin,
        Instant receivedAt,
        Person person,
        @Nullable UserType userType,
        @Nullable String service,
        @Nullable String feature,
        @Nullable Instant damageFrom,
        @Nullable Instant damageTo,
        String narrative,
        @Nullable Long claimedAmount,
        @Nullable Long fee,
        boolean evidence,
        @Nullable String consent) {

    /** {@code ko} when the narrative holds any Hangul, else {@code en}. */
    String language() {
        boolean hangul = narrative
                .codePoints()
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL);
        return hangul ? "ko" : "en";
    }

    /** The whole content in one unambiguous text, the same for every way of typing the same; to be hashed only. */
    String content() {
        return Stream.of(
                        receivedAt,
                        person.name(),
                        digits(person.phone()),
                        normalised(person.email()),
                        digits(person.businessNumber()),
                        person.accountReference(),
                        person.transactionReference(),
                        person.bankCode(),
                        value(person.accountNumber()),
                        person.accountHolder(),
                        userType,
                        service,
                        feature,
                        damageFrom,
                        damageTo,
                        narrative,
                        claimedAmount,
                        fee,
                        evidence,
                        consent)
                .map(SoundClaim::part)
                .collect(Collectors.joining());
    }

    /** With its length in front, so that no two contents run together into the same text. */
    private static String part(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.length() + ":" + text;
    }

    private static @Nullable String digits(@Nullable PhoneNumber phone) {
        return phone == null ? null : phone.digits();
    }

    private static @Nullable String normalised(@Nullable EmailAddress email) {
        return email == null ? null : email.normalised();
    }

    private static @Nullable String digits(@Nullable BusinessNumber number) {
        return number == null ? null : number.digits();
    }

    private static @Nullable String value(@Nullable AccountNumber number) {
        return number == null ? null : number.value();
    }

    @Override
    public String toString() {
        return "SoundClaim(" + origin + ", masked)";
    }
}
