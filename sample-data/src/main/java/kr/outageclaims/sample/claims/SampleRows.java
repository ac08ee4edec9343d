package kr.outageclaims.sample.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.sample.dice.Dice;

/**
 * All rows of one sample in the order of receipt: the claims to be accepted, and on top of them repeats and bad rows.
 */
public final class SampleRows {

    /** The seed of the demo and of {@code sample-200}. */
    public static final long DEFAULT_SEED = 20_221_015;

    private static final int REPEATS_PER_MILLE = 3;
    private static final int BAD_ROWS_PER_MILLE = 4;

    private final SampleClaims claims;
    private final long seed;

    private SampleRows(SampleClaims claims, long seed) {
        this.claims = claims;
        this.seed = seed;
    }

    /** @throws IllegalArgumentException when {@code claims} are too few to keep the published shares */
    public static SampleRows of(int claims, long seed) {
        return new SampleRows(new SampleClaims(Plan.of(claims, seed), seed), seed);
    }

    /** Hands over one row after the other; each is made when it is asked for. */
    public void forEach(Consumer<SampleRow> reader) {
        int count = claims.plan().claims();
        Map<Integer, List<SampleRowMaker>> extras = extras(count);
        for (int claim = 0; claim < count; claim++) {
            reader.accept(claims.accepted(claim));
            extras.getOrDefault(claim, List.of()).forEach(extra -> reader.accept(extra.make()));
        }
    }

    private interface SampleRowMaker {
        SampleRow make();
    }

    /** What comes after which claim. Repeats and changed rows follow the row they repeat. */
    private Map<Integer, List<SampleRowMaker>> extras(int count) {
        Map<Integer, List<SampleRowMaker>> extras = new TreeMap<>();
        Dice dice = Dice.of(seed, count, "extras");
        int repeats = Math.max(1, count * REPEATS_PER_MILLE / 1000);
        for (int i = 0; i < repeats; i++) {
            int after = dice.below(count);
            int earlier = dice.between(Math.max(0, after - 2000), after);
            add(extras, after, () -> claims.accepted(earlier).repeated());
        }
        int bad = Math.max(BadRows.values().length, count * BAD_ROWS_PER_MILLE / 1000);
        for (int i = 0; i < bad; i++) {
            BadRows fault = BadRows.values()[i % BadRows.values().length];
            int after = dice.below(count);
            int number = i;
            add(
                    extras,
                    after,
                    fault == BadRows.CHANGED_CONTENT
                            ? () -> fault.breaking(claims.accepted(after))
                            : () -> fault.breaking(claims.further(number)));
        }
        return extras;
    }

    private static void add(Map<Integer, List<SampleRowMaker>> extras, int after, SampleRowMaker row) {
        extras.computeIfAbsent(after, key -> new ArrayList<>()).add(row);
    }

    /** The channels that write exports. */
    public static List<Channel> channels() {
        return List.of(Channel.EMAIL, Channel.CALL_CENTRE, Channel.MESSENGER);
    }
}
