package kr.outageclaims.classifier;

/** Which words spoke already in one text, and in which dimensions; a word that stands several times counts once. */
final class Spoken {

    private final int[] ids;
    private final int[] dimensions;

    /** @param most how many words are told at the most */
    Spoken(int most) {
        int slots = Integer.highestOneBit(Math.max(most, 8)) * 4;
        ids = new int[slots];
        dimensions = new int[slots];
    }

    /** Those of {@code speaking} (bits) in which the word did not speak before. */
    int first(int id, int speaking) {
        int slot = id & (ids.length - 1);
        while (ids[slot] != 0 && ids[slot] != id + 1) {
            slot = (slot + 1) & (ids.length - 1);
        }
        ids[slot] = id + 1;
        int first = speaking & ~dimensions[slot];
        dimensions[slot] |= speaking;
        return first;
    }
}
