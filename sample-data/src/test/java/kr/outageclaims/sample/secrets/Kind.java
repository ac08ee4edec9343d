package kr.outageclaims.sample.secrets;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is looked for, and what of it is invented and may stand here. */
enum Kind {
    PRIVATE_KEY("a private key", "-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----"),
    KEYSET("a keyset", "\"keyMaterialType\"\\s*:\\s*\"(?:SYMMETRIC|ASYMMETRIC_PRIVATE)\""),
    TOKEN(
            "an access token",
            "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{36}|\\bgithub_pat_[A-Za-z0-9_]{60}"
                    + "|\\bglpat-[A-Za-z0-9_-]{20}|\\bxox[abprs]-[A-Za-z0-9-]{20}|\\bAIza[0-9A-Za-z_-]{35}"
                    + "|\\bsk_live_[0-9a-zA-Z]{24}|\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"),
    PASSWORD(
            "a password",
            "(?i)(?:password|passwd|pwd|secret|api[_-]?key|access[_-]?token)[\"']?\\s*[:=]\\s*[\"']([^\"'\\s${}<>()]{8,})[\"']"
                    + "|(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}+://[^\\s/:@\"'$<>{}]+:([^\\s/:@\"'$<>{}]{4,})@"),
    RESIDENT_NUMBER(
            "a resident registration number",
            "(?<![0-9])[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])-?[1-8][0-9]{6}(?![0-9])"),
    EMAIL(
            "an e-mail address",
            "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]++(?<!\\.)@(?:[A-Za-z0-9][A-Za-z0-9-]*+\\.)+[A-Za-z]{2,}+"),
    PHONE("a mobile number", "(?<![0-9A-Za-z.])(?:\\+82[- .]?|0)1[016789][- .]?[0-9]{3,4}[- .]?[0-9]{4}(?![0-9])");

    /** Domains that belong to nobody (RFC 2606), and one under which no mail arrives. */
    private static final Pattern NOBODYS_MAIL =
            Pattern.compile("(?i).*@(?:.*\\.)?(?:example(?:\\.[a-z]{2,3}){0,2}|test|invalid)|.*@users\\.noreply\\..*");
    /** No operator gives out 010-0 and 010-1; the others are those that stand for a number everywhere. */
    private static final Pattern NOBODYS_PHONE = Pattern.compile(
            "010[01][0-9]{6,7}|01[016789]1?234?567[0-9]?|01023456789|01098765432|01[16789]1234567|01[16789]12345678");

    private static final List<String> NOBODYS_RESIDENT_NUMBERS =
            List.of("9001011234567", "9001018234567", "9001011234568");
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};

    private final String english;
    private final Pattern pattern;

    Kind(String english, String pattern) {
        this.english = english;
        this.pattern = Pattern.compile(pattern);
    }

    String english() {
        return english;
    }

    Pattern pattern() {
        return pattern;
    }

    boolean isInvented(MatchResult found) {
        String text = found.group();
        String digits = text.replaceAll("[^0-9]", "");
        return switch (this) {
            case PRIVATE_KEY, KEYSET, TOKEN -> false;
            case PASSWORD -> text.contains("example");
            case EMAIL -> NOBODYS_MAIL.matcher(text).matches();
            case PHONE -> NOBODYS_PHONE.matcher(digits.replaceFirst("^82", "0")).matches();
            case RESIDENT_NUMBER ->
                NOBODYS_RESIDENT_NUMBERS.contains(digits) || (!text.contains("-") && !checkDigitFits(digits));
        };
    }

    /** Thirteen bare digits may be an account or a time; a resident number's last one follows from the others. */
    private static boolean checkDigitFits(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10 == digits.charAt(WEIGHTS.length) - '0';
    }
}
