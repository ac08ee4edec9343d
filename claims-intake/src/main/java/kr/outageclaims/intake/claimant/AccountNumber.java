package kr.outageclaims.intake.claimant;

/**
 * A bank account as typed, without separators. Anything is taken on receipt; only what {@link #isPayable()} is paid to.
 *
 * @param value digits when the claimant typed a number
 */
public record AccountNumber(String value) {

    /** Reads an account as typed: separators left out, full-width digits made plain. */
    public static AccountNumber of(String typed) {
        return new AccountNumber(PlainDigits.of(typed.strip()));
    }

    /** 7 to 16 digits. */
    public boolean isPayable() {
        return value.matches("[0-9]{7,16}");
    }

    @Override
    public String toString() {
        return "***";
    }
}
