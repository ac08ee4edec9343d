package kr.outageclaims.intake.claimant;

import java.util.regex.Pattern;

/**
 * Resident and foreigner registration numbers (주민등록번호, 외국인등록번호): never collected, so they are taken out of
 * every text before anything is stored. Personal Information Protection Act, art. 24-2.
 */
public final class ResidentNumbers {

    /** Stands where a number was. */
    public static final String REDACTED = "[주민등록번호 삭제]";

    /** As written, blanks beside the dash too; no borders, so that one glued to other digits is found as well. */
    private static final String PLAIN = "\\d{6}(?: *[-.~/] *)?[1-8]\\d{6}";
    /** With blanks only, where two amounts could stand: a date of birth is in front. */
    private static final String BLANK = "\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]) +[1-8]\\d{6}";
    /** With a dash in the middle and a blank or dot anywhere between the digits, {@code 90.01.01 - 1 234567}. */
    private static final String LOOSE_WITH_DASH = "\\d(?:[ .]?\\d){5} *- *[1-8](?:[ .]?\\d){6}";
    /** Digit by digit, {@code 9 0 0 1 0 1 1 2 3 4 5 6 7}. */
    private static final String SPACED = "(?<!\\d)\\d(?: \\d){5} +(?:- +)?[1-8](?: \\d){6}(?!\\d)";

    private static final Pattern ANYWHERE = Pattern.compile(PLAIN + "|" + BLANK + "|" + LOOSE_WITH_DASH + "|" + SPACED);

    /** Only what can hardly be anything else: a date of birth in front, or the dash at its place. */
    private static final Pattern CERTAIN = Pattern.compile(
            "(?<!\\d)(?:\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]) *[1-8]\\d{6}|\\d{6} *- *[1-8]\\d{6})(?!\\d)");

    private static final Pattern BIRTH = Pattern.compile("\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[1-8]\\d{6}");
    private static final Pattern DASHED = Pattern.compile("\\d{6} *- *[1-8]\\d{6}");
    private static final int LENGTH = 13;
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};

    private ResidentNumbers() {}

    /** Free text: everything that is written like such a number is replaced, other long numbers with it. */
    public static String redact(String text) {
        return hasTooFewDigits(text) ? text : FoldedText.of(text).replaceAll(ANYWHERE, match -> REDACTED);
    }

    /**
     * References and identifiers, which are often long numbers themselves: whether the text surely holds a resident
     * number, by its date of birth or its dash.
     */
    public static boolean surelyIn(String text) {
        return !hasTooFewDigits(text)
                && CERTAIN.matcher(FoldedText.of(text).toString()).find();
    }

    /**
     * Whether an account as typed is such a number. Many accounts have thirteen digits too, so without the dash the
     * check digit must fit as well.
     */
    public static boolean isOne(String account) {
        String folded = FoldedText.of(account).toString().strip();
        String digits = PlainDigits.of(account);
        return BIRTH.matcher(digits).matches() && (DASHED.matcher(folded).matches() || checkDigitFits(digits));
    }

    /** Most texts hold no thirteen digits of any script and need no closer look; half a surrogate counts for one. */
    private static boolean hasTooFewDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < LENGTH; i++) {
            char c = text.charAt(i);
            digits += Character.isDigit(c) || Character.isSurrogate(c) ? 1 : 0;
        }
        return digits < LENGTH;
    }

    /** The foreigners' check digit lies two further. */
    private static boolean checkDigitFits(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        int check = digits.charAt(12) - '0';
        int expected = (11 - sum % 11) % 10;
        return check == expected || check == (expected + 2) % 10;
    }
}
