package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small random tables whose numbers stay under 7, so that every claim can be tried. */
final class RandomTables {

    private static final List<String> NUMBERS =
            List.of("-", "-", "unknown", "not(unknown)", "<= 1", "> 3", "[2..4]", "unknown, 3", "not(2)", "0", ">= 4");

    private RandomTables() {}

    static DecisionTable table(long seed) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        int count = 3 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            rows.add(Tables.row(
                    "row-" + i,
                    "service=" + oneOf(random, List.of("-", "-", "mobility", "not(mobility)", "melon")),
                    "feature=" + oneOf(random, List.of("-", "-", "bike", "unknown", "not(taxi)", "streaming")),
                    "tier=" + oneOf(random, List.of("-", "PAID", "not(PAID)")),
                    "fee=" + oneOf(random, NUMBERS),
                    "loss=" + oneOf(random, NUMBERS),
                    "charge=" + oneOf(random, NUMBERS),
                    "outcome=DECLINE"));
        }
        if (random.nextBoolean()) {
            rows.add(Tables.row("rest", "outcome=ASK_COUNCIL"));
        }
        return Tables.compile(rows.toArray(String[]::new));
    }

    /** One row that holds for the claims of {@code box}. */
    static DecisionTable only(Box box, DecisionTable table) {
        return table.with(List.of(table.rows().get(0).forClaims(box)));
    }

    private static <T> T oneOf(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
