package kr.outageclaims.classifier;

/**
 * Two parts that say something together, close by in one sentence: "손해는 딱히 없", "사진을 아예 못". The word that opens it
 * holds it.
 *
 * @param closer number of the part that stands second
 * @param reach how many characters without spaces may stand between the parts
 * @param word what the phrase speaks for; hides shorter words inside its first part
 * @param echo says nothing; hides shorter words inside its second part
 */
record Phrase(int closer, int reach, Word word, Word echo) {

    /** How far apart the parts of {@code first..then} may stand; those of {@code first+then} touch. */
    static final int FARTHEST = 7;

    /** No part is longer. */
    static final int LONGEST_PART = 16;
}
