package kr.outageclaims.classifier;

/**
 * A keyword, compiled.
 *
 * @param id the same for all spellings of a keyword
 * @param ignored hides every shorter word that lies inside it, and speaks for nothing
 * @param dimensions those in which it hides shorter words, as bits
 * @param ideas the ideas it raises, as bits
 * @param opens numbers of the parts with which phrases begin that it is
 * @param closes the phrases that end with it
 */
record Word(
        int id,
        Spelling spelling,
        boolean ignored,
        int dimensions,
        long ideas,
        Sign[] signs,
        int[] opens,
        Phrase[] closes) {

    boolean opens(int part) {
        for (int own : opens) {
            if (own == part) {
                return true;
            }
        }
        return false;
    }

    /** The same word, misspelt; {@code slip} when by a slip of the finger. */
    Word spelt(String typo, boolean slip) {
        return new Word(id, spelling.misspelt(typo, slip), ignored, dimensions, ideas, signs, opens, closes);
    }
}
