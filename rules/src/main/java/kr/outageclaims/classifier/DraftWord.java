package kr.outageclaims.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import kr.outageclaims.datafile.DataNode;

/** A keyword or a phrase while the file is being read. */
final class DraftWord {
    private final int id;
    private final Spelling spelling;
    private final List<Sign> signs = new ArrayList<>();
    private final List<Opening> opens = new ArrayList<>();
    private final BitSet closes = new BitSet();
    private boolean ignored;
    private long ideas;
    private long awaits;

    DraftWord(int id, Spelling spelling) {
        this.id = id;
        this.spelling = spelling;
    }

    Spelling spelling() {
        return spelling;
    }

    void add(Sign sign) {
        signs.add(sign);
    }

    void ignore() {
        ignored = true;
    }

    boolean speaksLike(Sign sign) {
        return signs.stream()
                .anyMatch(other -> other.dimension() == sign.dimension()
                        && other.target() == sign.target()
                        && other.needs() == 0
                        && other.bans() == 0
                        && other.scope() == 0);
    }

    void addOnce(Sign sign, DataNode place) {
        if (speaksLike(sign)) {
            throw place.refused(spelling.text() + " already stands for the same; leave it in one place");
        }
        add(sign);
    }

    void raise(long idea) {
        ideas |= idea;
    }

    /** It opens {@code phrase}, which ends with the part {@code closer}. */
    void open(int closer, int reach, DraftWord phrase) {
        opens.add(new Opening(closer, reach, phrase));
        awaits |= 1L << closer;
    }

    /** It is one of the words of part {@code part}, with which phrases end. */
    void close(int part) {
        closes.set(part);
    }

    Word compiled() {
        return word(signs, ideas);
    }

    private Word word(List<Sign> speaking, long raised) {
        int dimensions = ideas == 0 ? 0 : Dimension.IDEA.bit();
        for (Sign sign : signs) {
            dimensions |= sign.dimension().bit();
        }
        return new Word(
                id,
                spelling,
                spelling.isBounded(),
                ignored,
                dimensions,
                raised,
                Sign.byDimension(speaking),
                opens.stream().map(Opening::compiled).toArray(Phrase[]::new),
                awaits,
                Arrays.stream(closes.toLongArray()).reduce(0, (one, other) -> one | other),
                closes.toLongArray());
    }

    private record Opening(int closer, int reach, DraftWord phrase) {
        Phrase compiled() {
            return new Phrase(closer, reach, phrase.compiled(), phrase.word(List.of(), 0));
        }
    }
}
