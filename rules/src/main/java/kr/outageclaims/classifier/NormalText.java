package kr.outageclaims.classifier;

import java.text.Normalizer;

/**
 * A narrative as the keywords see it: NFC, lower case, full-width signs as plain ones, without spaces; and the way back
 * to the narrative as stored.
 */
final class NormalText implements CharSequence {

    /** No honest report is longer; what comes behind is not read. */
    static final int LONGEST = 20_000;

    private final String narrative;
    private final char[] chars;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] gaps;
    private int length;
    private boolean gapAhead = true;

    private NormalText(String narrative, int capacity) {
        this.narrative = narrative;
        this.chars = new char[capacity];
        this.starts = new int[capacity];
        this.ends = new int[capacity];
        this.gaps = new boolean[capacity + 1];
    }

    static NormalText of(String narrative) {
        String read = narrative.length() > LONGEST ? narrative.substring(0, LONGEST) : narrative;
        if (isPlain(read) || Normalizer.isNormalized(read, Normalizer.Form.NFC)) {
            NormalText text = new NormalText(narrative, read.length());
            for (int i = 0; i < read.length(); i++) {
                text.add(read.charAt(i), i, i + 1);
            }
            return text.closed();
        }
        return composed(narrative, read);
    }

    /** Only ASCII, whole syllables and lone letters of Hangul: NFC without a look into the tables of Unicode. */
    private static boolean isPlain(String read) {
        for (int i = 0; i < read.length(); i++) {
            char c = read.charAt(i);
            boolean plain = c < 0x80 || (c >= 0xAC00 && c <= 0xD7A3) || isLoneJamo(c);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** Composes cluster by cluster, so that every character knows from which stretch of the narrative it came. */
    private static NormalText composed(String narrative, String read) {
        NormalText text = new NormalText(narrative, read.length() * 3);
        int from = 0;
        while (from < read.length()) {
            int to = from + 1;
            while (to < read.length() && joinsTheOneBefore(read.charAt(to))) {
                to++;
            }
            String cluster = Normalizer.normalize(read.substring(from, to), Normalizer.Form.NFC);
            for (int i = 0; i < cluster.length(); i++) {
                text.add(cluster.charAt(i), from, to);
            }
            from = to;
        }
        return text.closed();
    }

    /** Hangul vowels and finals, combining marks, and the second half of a surrogate pair. */
    private static boolean joinsTheOneBefore(char c) {
        return (c >= 0x1160 && c <= 0x11FF)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.isLowSurrogate(c);
    }

    private void add(char raw, int from, int to) {
        char c = raw >= 0xFF01 && raw <= 0xFF5E ? (char) (raw - 0xFEE0) : raw;
        if (isSpace(c)) {
            gapAhead = true;
            return;
        }
        if (length == chars.length) {
            return;
        }
        chars[length] = Character.toLowerCase(c);
        starts[length] = from;
        ends[length] = to;
        gaps[length] = gapAhead;
        gapAhead = false;
        length++;
    }

    private NormalText closed() {
        gaps[length] = true;
        return this;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == 0x00A0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200F) || c == 0xFEFF || c == 0x2060;
    }

    /** Whether a word starts here: after a space, a sign, or at the very start. The end of the text counts too. */
    boolean startsWord(int index) {
        return index <= 0
                || gaps[index]
                || !Character.isLetterOrDigit(chars[index - 1])
                || (isLoneJamo(chars[index - 1]) && !isLoneJamo(chars[index]));
    }

    /** "ㅋㅋ" and "ㅠㅠ" stand between words even where no space does. */
    private static boolean isLoneJamo(char c) {
        return c >= 0x3131 && c <= 0x3163;
    }

    /** Whether a space stood before this character. */
    boolean gapBefore(int index) {
        return gaps[index];
    }

    boolean hasGapInside(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (gaps[i]) {
                return true;
            }
        }
        return false;
    }

    /** Offset in the narrative of the character's first sign. */
    int narrativeFrom(int index) {
        return starts[index];
    }

    /** Offset in the narrative behind the last character of a stretch that ends before {@code end}. */
    int narrativeTo(int end) {
        return ends[end - 1];
    }

    /** As the claimant wrote it. */
    String asWritten(int from, int to) {
        return narrative.substring(narrativeFrom(from), narrativeTo(to));
    }

    boolean matchesAt(int index, String word) {
        if (index < 0 || index + word.length() > length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (chars[index + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(chars, from, to - from);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
