package kr.outageclaims.intake.claimant;

import java.util.regex.Pattern;

/** Numbers as people type them, reduced to what counts. */
final class PlainDigits {

    private static final Pattern SEPARATORS = Pattern.compile("[ ./()-]");

    private PlainDigits() {}

    /** Blanks, dashes, dots, slashes and brackets left out, digits of every script as 0–9; the rest stays. */
    static String of(String typed) {
        return SEPARATORS.matcher(FoldedText.of(typed).toString()).replaceAll("");
    }
}
