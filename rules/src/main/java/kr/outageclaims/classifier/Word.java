package kr.outageclaims.classifier;

/**
 * A keyword, compiled.
 *
 * @param atWordStart counts only where a word starts
 * @param english counts only as a whole English word
 * @param ignored hides every shorter word that lies inside it, and speaks for nothing
 * @param dimensions those in which it hides shorter words, as bits
 * @param ideas the ideas it raises, as bits
 */
record Word(
        int id,
        String text,
        boolean atWordStart,
        boolean english,
        boolean ignored,
        int dimensions,
        long ideas,
        Sign[] signs) {

    boolean standsIn(NormalText text, int from, int to) {
        if (atWordStart && !text.startsWord(from)) {
            return false;
        }
        return !english || (text.startsWord(from) && (text.startsWord(to) || !isLatin(text.charAt(to))));
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
