package kr.outageclaims.classifier;

import java.util.Arrays;

/** The words and phrases found in one text, in the order of their place, and in which dimensions each still speaks. */
final class Hits {

    private static final int MOST = 1 << 14;
    private static final int PLACE_BITS = 15;
    private static final int PLACES = (1 << PLACE_BITS) - 1;

    private final NormalText text;
    private Word[] words = new Word[48];
    /** Behind the last character that speaks; for a phrase the end of its second part. */
    private int[] reaches = new int[48];
    /** Sorted by where they start, the longer first, phrases before words; the lowest bits lead back to the word. */
    private long[] keys = new long[48];

    private int[] speaks = new int[0];
    private int[] first = new int[0];
    private int count;

    Hits(NormalText text) {
        this.text = text;
    }

    /** Words come in the order of their place, the longer first. */
    void add(Word word, int from, int to) {
        if (!word.bounded() || word.spelling().standsIn(text, from, to)) {
            add(word, from, to, to, 1);
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
        joinPhrases();
        speaks = new int[count];
        first = new int[count];
        Spoken spoken = new Spoken(count);
        int[] words = new int[Dimension.COUNT];
        int[] phrases = new int[Dimension.COUNT];
        for (int i = 0; i < count; i++) {
            int dimensions = word(i).dimensions();
            if (dimensions != 0 || word(i).ignored()) {
                speaks[i] = isPhrase(i) ? open(i, phrases) : open(i, words);
                first[i] = speaks[i] == 0 ? 0 : spoken.first(word(i).id(), speaks[i]);
                hide(i, words);
                if (isPhrase(i) || word(i).ignored()) {
                    hide(i, phrases);
                }
            }
        }
        return this;
    }

    /** The dimensions of hit {@code i} in which it ends behind all that hides. */
    private int open(int i, int[] hiddenUpTo) {
        int open = 0;
        for (int left = word(i).dimensions(); left != 0; left &= left - 1) {
            if (hiddenUpTo[Integer.numberOfTrailingZeros(left)] < to(i)) {
                open |= left & -left;
            }
        }
        return open;
    }

    private void hide(int i, int[] hiddenUpTo) {
        int hides = word(i).ignored() ? Dimension.ALL : word(i).dimensions() & ~Dimension.IDEA.bit();
        for (int left = hides; left != 0; left &= left - 1) {
            int dimension = Integer.numberOfTrailingZeros(left);
            hiddenUpTo[dimension] = Math.max(hiddenUpTo[dimension], to(i));
        }
    }

    /** Words don't hide phrases: 카톡 leaves "톡 … 투표" alone. */
    private boolean isPhrase(int i) {
        return (keys[i] >>> PLACE_BITS & 1) == 0;
    }

    private void joinPhrases() {
        int found = count;
        int ignoredUpTo = 0;
        for (int i = 0; i < found; i++) {
            Word word = word(i);
            if (word.ignored()) {
                ignoredUpTo = Math.max(ignoredUpTo, to(i));
            } else if (word.ends() != 0 && to(i) > ignoredUpTo) {
                joinWithThoseBefore(i, word);
            }
        }
        if (count > found) {
            Arrays.sort(keys, 0, count);
        }
    }

    /** Every phrase that ends with hit {@code last}, each with its nearest beginning in the same sentence, the longest there. */
    private void joinWithThoseBefore(int last, Word closer) {
        int from = from(last);
        int joined = count;
        int next = last;
        while (next > 0 && from - from(next - 1) <= Phrase.FARTHEST + Phrase.LONGEST_PART) {
            int longest = next - 1;
            while (longest > 0 && from(longest - 1) == from(longest)) {
                longest--;
            }
            for (int j = longest; j < next; j++) {
                int gap = from - to(j);
                if (gap >= 0 && gap <= Phrase.FARTHEST && word(j).mayJoin(closer) && isOneSentence(from - gap, from)) {
                    join(j, last, gap, joined);
                }
            }
            next = longest;
        }
    }

    private void join(int opener, int closer, int gap, int joined) {
        for (Phrase phrase : word(opener).opens()) {
            if (gap <= phrase.reach() && word(closer).closes(phrase.closer()) && !isJoined(phrase, joined)) {
                add(phrase.word(), from(opener), to(opener), to(closer), 0);
                add(phrase.echo(), from(closer), to(closer), to(closer), 0);
            }
        }
    }

    private boolean isJoined(Phrase phrase, int since) {
        for (int i = since; i < count; i += 2) {
            if (words[i].id() == phrase.word().id()) {
                return true;
            }
        }
        return false;
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

    /** As {@link #speaks}, but only where the word stands first. */
    boolean speaksFirst(int i, Dimension dimension) {
        return (first[i] & dimension.bit()) != 0;
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
