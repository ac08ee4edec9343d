package kr.outageclaims.sample.people;

import java.util.Locale;

/**
 * Business registration numbers (사업자등록번호) with a valid check digit under 999-, which no tax office hands out.
 * Check digit: weights 1,3,7,1,3,7,1,3,5 over the first nine digits plus the tens of ninth × 5.
 */
public final class BusinessNumbers {

    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};
    private static final int MIDDLES = 99;
    private static final int SERIALS = 10_000;
    /** Prime and no factor of the space, so that neighbours look unlike and none is met twice. */
    private static final long SPREAD = 387_911;

    private BusinessNumbers() {}

    /** The number of the n-th business, different for every n below 990,000; written 999-01-10073. */
    public static String of(int n) {
        long spread = Math.floorMod(n * SPREAD + 10_007, (long) MIDDLES * SERIALS);
        String nine = String.format(Locale.ROOT, "999%02d%04d", spread / SERIALS + 1, spread % SERIALS);
        return nine.substring(0, 3) + "-" + nine.substring(3, 5) + "-" + nine.substring(5) + checkDigit(nine);
    }

    /** Whether ten digits, hyphens aside, end in their check digit. */
    public static boolean isValid(String number) {
        String digits = number.replace("-", "");
        return digits.matches("\\d{10}") && checkDigit(digits.substring(0, 9)) == digits.charAt(9) - '0';
    }

    /** The same number with a wrong check digit. */
    public static String broken(String number) {
        int last = number.charAt(number.length() - 1) - '0';
        return number.substring(0, number.length() - 1) + (last + 1) % 10;
    }

    private static int checkDigit(String nine) {
        int sum = (nine.charAt(8) - '0') * 5 / 10;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (nine.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10;
    }
}
