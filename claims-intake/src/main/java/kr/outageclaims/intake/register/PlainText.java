package kr.outageclaims.intake.register;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as it is stored: NFC, without control and invisible characters, which could hide words or break files. */
final class PlainText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private PlainText() {}

    /** One line: every run of blanks is one blank. Null when nothing is left. */
    static @Nullable String line(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String line = BLANKS.matcher(clean(typed)).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }

    /** Several lines, each ended by a line feed only. Empty when nothing is left. */
    static String paragraphs(String typed) {
        return clean(typed.replace("\r\n", "\n").replace('\r', '\n')).strip();
    }

    private static String clean(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.codePoints().filter(PlainText::isKept).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
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
