package kr.outageclaims.sample.people;

import org.jspecify.annotations.Nullable;

/**
 * An invented claimant. Phones begin 010-0, a range that is not handed out; addresses end in example domains.
 *
 * @param phone as typed, null when only an e-mail is known
 * @param email null when only a phone is known
 * @param businessNumber null for who has none or did not say
 * @param bank null when no account was given
 */
public record Person(
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String businessNumber,
        @Nullable BankAccount bank) {

    /** As typed: the code may be missing, a name or one that does not exist. */
    public record BankAccount(String bankCode, String number, String holder) {}
}
