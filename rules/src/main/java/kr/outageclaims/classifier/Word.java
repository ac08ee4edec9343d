package kr.outageclaims.classifier;

/**
 * A keyword, compiled.
 *
 * @param id the same for all spellings of a keyword
 * @param ignored hides every shorter word that lies inside it, and speaks for nothing
 * @param dimensions those in which it hides shorter words, as bits
 * @param ideas the ideas it raises, as bits
 * @param signs by dimension
 * @param opens the phrases that begin with it
 * @param awaits numbers of the parts with which those phrases end, as bits
 * @param closes numbers of the parts with which phrases end that it is, as bits
 */
record Word(
        int id,
        Spelling spelling,
        boolean ignored,
        int dimensions,
        long ideas,
        Sign[][] signs,
        Phrase[] opens,
        long[] awaits,
        long[] closes) {

    Sign[] signs(Dimension dimension) {
        return signs[dimension.ordinal()];
    }

    /** Whether a phrase could begin with this word and end with {@code closer}. */
    boolean mayJoin(Word closer) {
        for (int i = Math.min(awaits.length, closer.closes.length) - 1; i >= 0; i--) {
            if ((awaits[i] & closer.closes[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean closes(int part) {
        int at = part >> 6;
        return at < closes.length && (closes[at] & (1L << part)) != 0;
    }

    /** The same word, misspelt; {@code slip} when by a slip of the finger. */
    Word spelt(String typo, boolean slip) {
        return new Word(id, spelling.misspelt(typo, slip), ignored, dimensions, ideas, signs, opens, awaits, closes);
    }
}
