package kr.outageclaims.classifier;

/**
 * Two parts that say something together, a few characters apart in one sentence: "손해는 딱히 없", "사진을 아예 못".
 *
 * @param opener number of the part that stands first; the word that holds the phrase is the second
 * @param word what the phrase speaks for; hides shorter words inside its first part
 * @param echo says nothing; hides shorter words inside its second part
 */
record Phrase(int opener, Word word, Word echo) {

    /** How many characters without spaces may stand between the parts. */
    static final int REACH = 7;

    /** No part is longer. */
    static final int LONGEST_PART = 16;
}
