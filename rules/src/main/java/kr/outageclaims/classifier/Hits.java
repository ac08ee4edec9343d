package kr.outageclaims.classifier;

import java.util.Arrays;
import org.ahocorasick.trie.PayloadEmit;
import org.ahocorasick.trie.handler.PayloadEmitHandler;

/** The words found in one text, in the order of their place, and in which dimensions each still speaks. */
final class Hits implements PayloadEmitHandler<Word> {

    private static final int MOST = 1 << 14;
    private static final int PLACE_BITS = 15;

    private final NormalText text;
    private Word[] words = new Word[32];
    private long[] keys = new long[32];
    private int[] speaks = new int[0];
    private int count;

    Hits(NormalText text) {
        this.text = text;
    }

    @Override
    public boolean emit(PayloadEmit<Word> found) {
        int from = found.getStart();
        int to = found.getEnd() + 1;
        Word word = found.getPayload();
        if (count == MOST || !word.standsIn(text, from, to)) {
            return false;
        }
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
            keys = Arrays.copyOf(keys, count * 2);
        }
        words[count] = word;
        // Sorted by where they start, the longer first; the lowest bits lead back to the word.
        keys[count] = ((long) from << (2 * PLACE_BITS)) | ((long) (MOST * 2 - 1 - to) << PLACE_BITS) | count;
        count++;
        return true;
    }

    /** Hides every word that lies inside a longer one which speaks in the same dimension. */
    Hits settled() {
        Arrays.sort(keys, 0, count);
        speaks = new int[count];
        int[] hiddenUpTo = new int[Dimension.values().length];
        for (int i = 0; i < count; i++) {
            Word word = word(i);
            int open = 0;
            for (Dimension dimension : DIMENSIONS) {
                if ((word.dimensions() & dimension.bit()) != 0 && hiddenUpTo[dimension.ordinal()] < to(i)) {
                    open |= dimension.bit();
                }
            }
            speaks[i] = open;
            int hides = word.ignored() ? Dimension.ALL : word.dimensions() & ~Dimension.IDEA.bit();
            for (Dimension dimension : DIMENSIONS) {
                if ((hides & dimension.bit()) != 0) {
                    hiddenUpTo[dimension.ordinal()] = Math.max(hiddenUpTo[dimension.ordinal()], to(i));
                }
            }
        }
        return this;
    }

    private static final Dimension[] DIMENSIONS = Dimension.values();

    int count() {
        return count;
    }

    Word word(int i) {
        return words[(int) (keys[i] & ((1 << PLACE_BITS) - 1))];
    }

    boolean speaks(int i, Dimension dimension) {
        return (speaks[i] & dimension.bit()) != 0;
    }

    int from(int i) {
        return (int) (keys[i] >>> (2 * PLACE_BITS));
    }

    int to(int i) {
        return MOST * 2 - 1 - (int) ((keys[i] >>> PLACE_BITS) & ((1 << PLACE_BITS) - 1));
    }

    /** All ideas that the text holds, as bits. */
    long ideas() {
        long ideas = 0;
        for (int i = 0; i < count; i++) {
            if (speaks(i, Dimension.IDEA)) {
                ideas |= word(i).ideas();
            }
        }
        return ideas;
    }
}
