package kr.outageclaims.batch.report;

import java.util.Locale;

/**
 * One line of the demo's table.
 *
 * @param what the count's name, Korean first
 * @param won null-free: 0 shows nothing
 */
record StageLine(String stage, String what, long count, long won) {

    String text(String seconds) {
        return String.format(
                Locale.ROOT,
                "%s %s %s %s",
                padded(stage, 16),
                left(seconds, 8),
                padded(what, 46),
                left(String.format(Locale.ROOT, "%,d", count), 9)
                        + left(won == 0 ? "" : String.format(Locale.ROOT, "%,d원", won), 18));
    }

    /** Hangul takes two places on a terminal. */
    private static int places(String text) {
        return text.codePoints()
                .map(c -> c >= 0x1100 && c <= 0xFFE6 && c != 0x2192 ? 2 : 1)
                .sum();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - places(text)));
    }

    private static String left(String text, int width) {
        return " ".repeat(Math.max(0, width - places(text))) + text;
    }
}
