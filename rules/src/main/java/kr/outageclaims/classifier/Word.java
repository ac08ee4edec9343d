package kr.outageclaims.classifier;

/**
 * A keyword, compiled.
 *
 * @param id the same for all spellings of a keyword
 * @param bounded the spelling asks for more than its characters
 * @param ignored hides every shorter word that lies inside it, and speaks for nothing
 * @param dimensions those in which it hides shorter words, as bits
 * @param ideas the ideas it raises, as bits
 * @param signs by dimension
 * @param opens the phrases that begin with it
 * @param awaits the parts with which those phrases end, their numbers modulo 64 as bits
 * @param ends the parts with which phrases end that it is, their numbers modulo 64 as bits
 * @param closes the same, their whole numbers as bits
 */
record Word(
        int id,
        Spelling spelling,
        boolean bounded,
        boolean ignored,
        int dimensions,
        long ideas,
        Sign[][] signs,
        Phrase[] opens,
        long awaits,
        long ends,
        long[] closes) {

    Sign[] signs(Dimension dimension) {
        return signs[dimension.ordinal()];
    }

    /** Whether a phrase could begin with this word and end with {@code closer}; a first look. */
    boolean mayJoin(Word closer) {
        return (awaits & closer.ends) != 0;
    }

    boolean closes(int part) {
        int at = part >> 6;
        return at < closes.length && (closes[at] & (1L << part)) != 0;
    }

    /** The same word, misspelt; {@code slip} when by a slip of the finger. */
    Word spelt(String typo, boolean slip) {
        Spelling other = spelling.misspelt(typo, slip);
        return new Word(id, other, other.isBounded(), ignored, dimensions, ideas, signs, opens, awaits, ends, closes);
    }
}
