package kr.outageclaims.intake.claimant;

/** Numbers as people type them, reduced to what counts. */
final class PlainDigits {

    private PlainDigits() {}

    /** Blanks, dashes, dots, slashes and brackets left out, digits of every script as 0–9; the rest stays. */
    static String of(String typed) {
        return FoldedText.of(typed).toString().replaceAll("[ ./()-]", "");
    }
}
