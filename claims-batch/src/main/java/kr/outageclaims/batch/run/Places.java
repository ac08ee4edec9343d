package kr.outageclaims.batch.run;

import picocli.CommandLine.Help.Ansi;

/** Columns on a terminal, where a Hangul syllable takes two places. */
public final class Places {

    private Places() {}

    /** The text, filled up on its right; longer ones stay whole. */
    public static String left(String text, int width) {
        return text + fill(text, width);
    }

    /** The text, filled up on its left. */
    public static String right(String text, int width) {
        return fill(text, width) + text;
    }

    /** How many places the text takes. */
    public static int of(String text) {
        return Ansi.OFF.text(text).getCJKAdjustedLength();
    }

    private static String fill(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text)));
    }
}
