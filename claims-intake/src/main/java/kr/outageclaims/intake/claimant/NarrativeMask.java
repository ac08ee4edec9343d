package kr.outageclaims.intake.claimant;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what names a person in free text. When in doubt a number is hidden. */
final class NarrativeMask {

    private static final String HIDDEN = "[***]";
    /** Not in the middle of a longer number. */
    private static final String START = "(?<!\\d)(?<!\\d[-./])";

    private static final Pattern EMAIL_NAME =
            Pattern.compile("[\\p{L}\\p{N}._%+\\-]+ ?(?:@|골뱅이|\\(at\\)|\\[at\\]) ?(?=[\\p{L}\\p{N}])");

    /** Two mobile numbers are often written with a stroke between them. */
    private static final String PHONE_START = "(?<!\\d)(?:(?<!\\d[-./])|(?<=/)(?=[0oO] ?1))";

    private static final Pattern PHONE = Pattern.compile(PHONE_START
            + "(?:(?:\\+ ?|00)82[ .()-]{0,3}0?[ .()-]{0,2}|\\(?[0oO] ?)"
            + "(?:1 ?[0oO16789]|2|[3-6] ?[1-5]|5 ?[0oO] ?\\d|[78] ?[0oO])"
            + "(?:[ .,_~/()\\n-]{0,3}\\d){7,8}(?!\\d)");

    private static final Pattern SHORT_PHONE =
            Pattern.compile(START + "1[568]\\d{2}[ .-]{1,3}\\d{4}(?!\\d|[-./]\\d| ?(?:원|won))");

    private static final Pattern LONG_NUMBER = Pattern.compile("(?<!\\d)\\d(?:(?:[ ./()_-]{0,3}|,)\\d){6,}");

    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String JOIN = "(?: ?[-./] ?| )";

    /** Dates, times and amounts, which a reader needs, and what is masked already. */
    private static final Pattern KEPT = Pattern.compile(
            START + "(?:19|20)\\d{2}" + JOIN + MONTH + JOIN + DAY + "(?!\\d|[-/]\\d)"
                    + "|" + START + "(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d|[-./]\\d)"
                    + "|" + START + MONTH + "[./]" + DAY + "(?!\\d|[-./]\\d)"
                    + "|(?<!\\d)\\d{1,2} ?: ?\\d{2}(?: ?: ?\\d{2})?(?!\\d)"
                    + "|(?<![\\d,])\\d{1,3}(?:,\\d{3})+(?!,?\\d)"
                    + "|(?<!\\d)(?<!\\d[-./ ])\\d{1,10} ?(?:원|won|krw)"
                    + "|\\d{2,4}-\\*{4}(?:-\\d{4})?"
                    + "|(?:₩|krw) ?\\d{1,10}(?!\\d|[-./]\\d)",
            Pattern.CASE_INSENSITIVE);

    private NarrativeMask() {}

    static String mask(String narrative) {
        String text = ResidentNumbers.redact(narrative);
        text = FoldedText.of(text).replaceAll(EMAIL_NAME, NarrativeMask::emailName);
        text = FoldedText.of(text).replaceAll(PHONE, NarrativeMask::phone);
        text = FoldedText.of(text).replaceAll(SHORT_PHONE, number -> HIDDEN);
        return FoldedText.of(text).replaceAll(LONG_NUMBER, NarrativeMask::veil, number -> HIDDEN);
    }

    private static String emailName(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "***@";
    }

    private static String phone(String written) {
        return PhoneNumber.of(written.replaceAll("[oO]", "0").replaceAll("[^0-9+]", ""))
                .map(Masking::phone)
                .orElse(HIDDEN);
    }

    /** Covers what is kept, so that no number is found in it or reaches over it. */
    private static String veil(String folded) {
        return KEPT.matcher(folded)
                .replaceAll((MatchResult kept) -> "x".repeat(kept.group().length()));
    }
}
