package kr.outageclaims.sample.narrative;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Puts the Korean particle that fits the sound before it: {@code 커피[을/를]} becomes 커피를, {@code 빵[을/를]} 빵을. */
final class Josa {

    private static final Pattern MARK = Pattern.compile("(.)\\[([가-힣]+)/([가-힣]*)\\]");
    private static final String DIGITS_WITH_FINAL = "013678";
    private static final int FINALS = 28;
    private static final int RIEUL = 8;

    private Josa() {}

    static String settle(String text) {
        return text.indexOf('[') < 0 ? text : MARK.matcher(text).replaceAll(Josa::particle);
    }

    private static String particle(MatchResult mark) {
        int last = finalOf(mark.group(1).charAt(0));
        boolean closed = last > 0 && !(last == RIEUL && mark.group(2).startsWith("으"));
        return java.util.regex.Matcher.quoteReplacement(mark.group(1)) + (closed ? mark.group(2) : mark.group(3));
    }

    /** Number of the final consonant, 0 for an open syllable; a digit as it is read. */
    private static int finalOf(char c) {
        if (c >= '가' && c <= '힣') {
            return (c - '가') % FINALS;
        }
        return DIGITS_WITH_FINAL.indexOf(c) >= 0 ? 1 : 0;
    }
}
