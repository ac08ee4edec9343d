package kr.outageclaims.classifier;

/**
 * One way in which a keyword stands in a text.
 *
 * @param text in NFC, lower case, without spaces
 * @param atWordStart counts only where a word starts
 * @param english counts only as a whole English word
 */
record Spelling(String text, boolean atWordStart, boolean english) {

    boolean standsIn(NormalText narrative, int from, int to) {
        if (atWordStart && !narrative.startsWord(from)) {
            return false;
        }
        return !english || (narrative.startsWord(from) && (narrative.startsWord(to) || !isLatin(narrative.charAt(to))));
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
