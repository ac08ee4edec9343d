package kr.outageclaims.classifier;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Arrays;

/** The words and phrases found in one text, in the order of their place, and in which dimensions each still speaks. */
final class Hits implements AhoCorasickDoubleArrayTrie.IHit<Word[]> {

    private static final int MOST = 1 << 14;
    private static final int PLACE_BITS = 15;
    private static final int PLACES = (1 << PLACE_BITS) - 1;
    private static final Dimension[] DIMENSIONS = Dimension.values();

    private final NormalText text;
    private Word[] words = new Word[48];
    /** Behind the last character that speaks; for a phrase the end of its second part. */
    private int[] reaches = new int[48];
    /** Sorted by where they start, the longer first, phrases before words; the lowest bits lead back to the word. */
    private long[] keys = new long[48];

    private int[] speaks = new int[0];
    private int count;

    Hits(NormalText text) {
        this.text = text;
    }

    @Override
    public void hit(int from, int to, Word[] meant) {
        for (Word word : meant) {
            if (word.spelling().standsIn(text, from, to)) {
                add(word, from, to, to, 1);
            }
        }
    }

    private void add(Word word, int from, int to, int reach, int kind) {
        if (count == MOST) {
            return;
        }
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
            reaches = Arrays.copyOf(reaches, count * 2);
            keys = Arrays.copyOf(keys, count * 2);
        }
        words[count] = word;
        reaches[count] = reach;
        keys[count] = ((long) from << (2 * PLACE_BITS + 1))
                | ((long) (PLACES - to) << (PLACE_BITS + 1))
                | ((long) kind << PLACE_BITS)
                | count;
        count++;
    }

    /** Joins phrases, then hides every word that lies inside a longer one which speaks in the same dimension. */
    Hits settled() {
        Arrays.sort(keys, 0, count);
        joinPhrases();
        speaks = new int[count];
        int[] hiddenUpTo = new int[DIMENSIONS.length];
        for (int i = 0; i < count; i++) {
            Word word = word(i);
            int to = to(i);
            int hides = word.ignored() ? Dimension.ALL : word.dimensions() & ~Dimension.IDEA.bit();
            int open = 0;
            for (int d = 0; d < DIMENSIONS.length; d++) {
                if ((word.dimensions() & (1 << d)) != 0 && hiddenUpTo[d] < to) {
                    open |= 1 << d;
                }
                if ((hides & (1 << d)) != 0 && hiddenUpTo[d] < to) {
                    hiddenUpTo[d] = to;
                }
            }
            speaks[i] = open;
        }
        return this;
    }

    private void joinPhrases() {
        int found = count;
        int ignoredUpTo = 0;
        for (int i = 0; i < found; i++) {
            Word word = word(i);
            if (word.ignored()) {
                ignoredUpTo = Math.max(ignoredUpTo, to(i));
            } else if (to(i) > ignoredUpTo) {
                for (Phrase phrase : word.closes()) {
                    int opener = openerBefore(i, phrase.opener());
                    if (opener >= 0) {
                        add(phrase.word(), from(opener), to(opener), to(i), 0);
                        add(phrase.echo(), from(i), to(i), to(i), 0);
                    }
                }
            }
        }
        if (count > found) {
            Arrays.sort(keys, 0, count);
        }
    }

    /** The nearest word before hit {@code i}, in the same sentence, that belongs to the part; -1 when there is none. */
    private int openerBefore(int i, int part) {
        int from = from(i);
        for (int j = i - 1; j >= 0 && from - from(j) <= Phrase.REACH + Phrase.LONGEST_PART; j--) {
            int end = to(j);
            if (end <= from && from - end <= Phrase.REACH && word(j).opens(part) && isOneSentence(end, from)) {
                return j;
            }
        }
        return -1;
    }

    private boolean isOneSentence(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?') {
                return false;
            }
        }
        return true;
    }

    int count() {
        return count;
    }

    Word word(int i) {
        return words[index(i)];
    }

    private int index(int i) {
        return (int) keys[i] & PLACES;
    }

    boolean speaks(int i, Dimension dimension) {
        return (speaks[i] & dimension.bit()) != 0;
    }

    int from(int i) {
        return (int) (keys[i] >>> (2 * PLACE_BITS + 1));
    }

    /** Behind the word, or behind the first part of a phrase. */
    int to(int i) {
        return PLACES - (int) ((keys[i] >>> (PLACE_BITS + 1)) & PLACES);
    }

    /** Behind the word or the whole phrase. */
    int reach(int i) {
        return reaches[index(i)];
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
