package kr.outageclaims.intake.claimant;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 사업자등록번호 with a fitting check digit. All zeros would pass the sum and is refused by name.
 *
 * @param digits ten digits without dashes
 */
public record BusinessNumber(String digits) {

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};

    public BusinessNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not a business registration number");
        }
    }

    /** Reads a number as typed; empty when it is none. */
    public static Optional<BusinessNumber> of(String typed) {
        String digits = PlainDigits.of(typed);
        return isValid(digits) ? Optional.of(new BusinessNumber(digits)) : Optional.empty();
    }

    private static boolean isValid(String digits) {
        if (!TEN_DIGITS.matcher(digits).matches() || digits.equals("0000000000")) {
            return false;
        }
        int sum = digit(digits, 8) * 5 / 10;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * digit(digits, i);
        }
        return digit(digits, 9) == (10 - sum % 10) % 10;
    }

    private static int digit(String digits, int place) {
        return digits.charAt(place) - '0';
    }

    @Override
    public String toString() {
        return digits.substring(0, 3) + "-**-*****";
    }
}
