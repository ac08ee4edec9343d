package kr.outageclaims.intake.claimant;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Korean phone number: mobile 01N, land lines 02 and 0NN, 050N, 070, and 15xx, 16xx, 18xx.
 *
 * @param digits national form without separators, e.g. 01012345678
 */
public record PhoneNumber(String digits) {

    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)?82(?=0?[1-7])");

    private static final Pattern VALID = Pattern.compile("010\\d{8}|01[16789]\\d{7,8}"
            + "|02\\d{7,8}|0(?:3[1-3]|4[1-4]|5[1-5]|6[1-4])\\d{7,8}"
            + "|050\\d{8,9}|070\\d{7,8}|080\\d{7,8}"
            + "|1[568]\\d{6}");

    public PhoneNumber {
        if (!VALID.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a Korean phone number");
        }
    }

    /** Reads a number as typed: separators, full-width digits, {@code +82}; empty when it is none. */
    public static Optional<PhoneNumber> of(String typed) {
        String digits = PlainDigits.of(typed);
        String national = COUNTRY.matcher(digits).replaceFirst("");
        if (national.length() != digits.length() && !national.startsWith("0")) {
            national = "0" + national;
        }
        return VALID.matcher(national).matches() ? Optional.of(new PhoneNumber(national)) : Optional.empty();
    }

    @Override
    public String toString() {
        return Masking.phone(this);
    }
}
