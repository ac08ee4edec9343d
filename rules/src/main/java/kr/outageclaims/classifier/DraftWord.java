package kr.outageclaims.classifier;

import java.util.ArrayList;
import java.util.List;
import kr.outageclaims.datafile.DataNode;
import org.jspecify.annotations.Nullable;

/** A keyword while the file is being read. */
final class DraftWord {
    private final int id;
    private final String text;
    private final List<Sign> signs = new ArrayList<>();
    private @Nullable Boolean atWordStart;
    private boolean english;
    private boolean ignored;
    private long ideas;

    DraftWord(int id, String text) {
        this.id = id;
        this.text = text;
    }

    void bounded(boolean start, boolean wholeEnglish, DataNode place) {
        if (atWordStart != null && atWordStart != start) {
            throw place.refused(text + " stands with and without ^ in this file; write it one way");
        }
        atWordStart = start;
        english = wholeEnglish;
    }

    void add(Sign sign) {
        signs.add(sign);
    }

    String text() {
        return text;
    }

    void ignore() {
        ignored = true;
    }

    void addOnce(Sign sign, DataNode place) {
        boolean twice = signs.stream()
                .anyMatch(other -> other.dimension() == sign.dimension()
                        && other.target() == sign.target()
                        && other.needs() == 0
                        && other.bans() == 0
                        && other.scope() == 0);
        if (twice) {
            throw place.refused(text + " already stands for the same; leave it in one place");
        }
        add(sign);
    }

    void raise(long idea) {
        ideas |= idea;
    }

    Word compiled() {
        int dimensions = ideas == 0 ? 0 : Dimension.IDEA.bit();
        for (Sign sign : signs) {
            dimensions |= sign.dimension().bit();
        }
        return new Word(
                id,
                text,
                Boolean.TRUE.equals(atWordStart),
                english,
                ignored,
                dimensions,
                ideas,
                signs.toArray(Sign[]::new));
    }
}
