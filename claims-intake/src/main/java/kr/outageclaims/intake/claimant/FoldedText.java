package kr.outageclaims.intake.claimant;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a pattern should see it, with the way back to the original: digits of every script become 0–9, dashes
 * {@code -}, blanks one kind of blank, full-width signs their plain twins; invisible characters are left out.
 */
final class FoldedText {

    private final String original;
    private final String folded;
    /** For every folded character where it began in the original; one more for the end. */
    private final int[] offsets;

    private FoldedText(String original, String folded, int[] offsets) {
        this.original = original;
        this.folded = folded;
        this.offsets = offsets;
    }

    static FoldedText of(String original) {
        StringBuilder folded = new StringBuilder(original.length());
        int[] offsets = new int[original.length() + 1];
        for (int i = 0; i < original.length(); ) {
            int point = original.codePointAt(i);
            if (Character.getType(point) != Character.FORMAT) {
                int start = folded.length();
                folded.appendCodePoint(fold(point));
                Arrays.fill(offsets, start, folded.length(), i);
            }
            i += Character.charCount(point);
        }
        offsets[folded.length()] = original.length();
        return new FoldedText(original, folded.toString(), offsets);
    }

    @Override
    public String toString() {
        return folded;
    }

    /** The original with every match in the folded text replaced; the replacement is made from the folded match. */
    String replaceAll(Pattern pattern, Function<String, String> replacement) {
        return replaceAll(pattern, UnaryOperator.identity(), replacement);
    }

    /** As above, with {@code veil} laid over the folded text before matching; it must keep the length. */
    String replaceAll(Pattern pattern, UnaryOperator<String> veil, Function<String, String> replacement) {
        Matcher matcher = pattern.matcher(veil.apply(folded));
        if (!matcher.find()) {
            return original;
        }
        StringBuilder result = new StringBuilder(original.length());
        int done = 0;
        do {
            result.append(original, done, offsets[matcher.start()]).append(replacement.apply(matcher.group()));
            done = offsets[matcher.end()];
        } while (matcher.find());
        return result.append(original, done, original.length()).toString();
    }

    private static int fold(int point) {
        if (Character.isDigit(point)) {
            return '0' + Character.digit(point, 10);
        }
        if (isDash(point)) {
            return '-';
        }
        if (Character.isSpaceChar(point) && point != '\u2028' && point != '\u2029' || point == '\t') {
            return ' ';
        }
        if (point == '\u00b7' || point == '\u318d' || point == '\u30fb' || point == '\u3002') {
            return '.';
        }
        return point >= '\uff01' && point <= '\uff5e' ? point - 0xfee0 : point;
    }

    /** Minus, the long-vowel sign and the vowel eu (ㅡ) are typed for dashes too. */
    private static boolean isDash(int point) {
        return Character.getType(point) == Character.DASH_PUNCTUATION
                || point == '\u2212'
                || point == '\u30fc'
                || point == '\u3161';
    }
}
