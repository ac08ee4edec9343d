package kr.outageclaims.classifier;

/**
 * One way in which a keyword stands in a text.
 *
 * @param text in NFC, lower case, without spaces
 * @param atWordStart counts only where a word starts
 * @param english counts only as a whole English word
 * @param slip misspelt, so that it counts only where no space stands inside it
 */
record Spelling(String text, boolean atWordStart, boolean english, boolean slip) {

    /** Particles of negation stand close to the word before them as often as to the one behind. */
    private static final String NEGATIONS = "안않못몬";

    static Spelling plain(String text) {
        return new Spelling(text, false, false, false);
    }

    Spelling misspelt(String typo, boolean slip) {
        return new Spelling(typo, atWordStart, english, slip);
    }

    /** Whether it asks for more than its characters. */
    boolean isBounded() {
        return atWordStart || english || slip;
    }

    /** Whether what a bounded spelling asks for holds. */
    boolean standsIn(NormalText narrative, int from, int to) {
        if (atWordStart && !narrative.startsWord(from) || slip && narrative.hasGapInside(from, to)) {
            return false;
        }
        return !english || (narrative.startsWord(from) && (narrative.startsWord(to) || !isLatin(narrative.charAt(to))));
    }

    /** "카카오페이 자동결제" holds no 이자: the last syllable of a word begins no keyword that goes on behind the space. */
    static boolean isTorn(NormalText narrative, int from, int to) {
        return to - from > 1
                && narrative.gapBefore(from + 1)
                && !narrative.startsWord(from)
                && NEGATIONS.indexOf(narrative.charAt(from)) < 0;
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
