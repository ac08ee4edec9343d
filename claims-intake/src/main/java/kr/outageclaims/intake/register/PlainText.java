package kr.outageclaims.intake.register;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as it is stored: NFC, without control and invisible characters, which could hide words or break files. */
public final class PlainText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    /** On one letter, as Unicode's Stream-Safe Text Format allows: normalising takes the square of their number. */
    private static final int MOST_MARKS = 30;

    private PlainText() {}

    /** One line: every run of blanks is one blank. Null when nothing is left. */
    public static @Nullable String line(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String clean = clean(typed);
        String line = (hasSingleBlanks(clean) ? clean : BLANKS.matcher(clean).replaceAll(" ")).strip();
        return line.isEmpty() ? null : line;
    }

    /** Several lines, each ended by a line feed only. Empty when nothing is left. */
    public static String paragraphs(String typed) {
        return clean(typed.replace("\r\n", "\n").replace('\r', '\n')).strip();
    }

    /** Only characters that stay as they are, as nearly every text has: then there is nothing to clean or normalise. */
    private static boolean isOrdinary(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            boolean latin = c >= ' ' && c <= '~' || c == '\n';
            boolean hangul = c >= '가' && c <= '힣' || c >= 'ㄱ' && c <= 'ㅣ';
            if (!latin && !hangul) {
                return false;
            }
        }
        return true;
    }

    /** As nearly every line has them; the pattern takes several times as long to find nothing to do. */
    private static boolean hasSingleBlanks(String clean) {
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == ' ' ? clean.startsWith("  ", i) : c < ' ' || c > '~' && Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    private static String clean(String typed) {
        if (isOrdinary(typed)) {
            return typed;
        }
        StringBuilder kept = new StringBuilder(typed.length());
        int marks = 0;
        for (int i = 0; i < typed.length(); ) {
            int point = typed.codePointAt(i);
            i += Character.charCount(point);
            if (isKept(point)) {
                marks = isMark(point) ? marks + 1 : 0;
                if (marks <= MOST_MARKS) {
                    kept.appendCodePoint(point);
                }
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** The joiner stays: it holds emoji together. */
    private static boolean isKept(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.FORMAT -> point == ZERO_WIDTH_JOINER;
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
