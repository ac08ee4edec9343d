package kr.outageclaims.intake.evidence;

/**
 * Holds the files of one form until its claim exists. Who knows the id may add and take out files, so it belongs into
 * the visitor's session and nowhere else.
 *
 * @param id 32 hexadecimal digits, random
 */
public record EvidenceBasket(String id) {

    public EvidenceBasket {
        if (!RandomName.isOne(id)) {
            throw new IllegalArgumentException("not the id of a basket");
        }
    }

    /** A new one; nothing is stored before its first file comes. */
    public static EvidenceBasket fresh() {
        return new EvidenceBasket(RandomName.next());
    }

    /** The id opens the basket, so it is not shown. */
    @Override
    public String toString() {
        return "EvidenceBasket(masked)";
    }
}
