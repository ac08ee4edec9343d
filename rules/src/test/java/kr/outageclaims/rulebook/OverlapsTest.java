package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the check takes for granted of taking out and moving rows, against the comparison of whole tables. */
class OverlapsTest {

    static IntStream seeds() {
        return IntStream.range(1_000, 1_040);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRowMattersExactlyWhenSomeClaimComesOutOtherwiseWithoutIt(int seed) {
        DecisionTable table = RandomTables.table(seed);
        Overlaps overlaps = new Overlaps(table);

        for (int i = 0; i < table.rows().size(); i++) {
            assertThat(overlaps.matters(i, table.rows().get(i).box()))
                    .as("row %d", i)
                    .isEqualTo(Difference.between(table, overlaps.without(i)).isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNearestRowsAreThoseThatARowCannotBeMovedPast(int seed) {
        DecisionTable table = RandomTables.table(seed);
        Overlaps overlaps = new Overlaps(table);

        for (int i = 0; i < table.rows().size(); i++) {
            int row = i;
            Optional<TableRow> below = IntStream.range(i + 1, table.rows().size())
                    .filter(place -> differs(table, row, place))
                    .mapToObj(table.rows()::get)
                    .findFirst();
            Optional<TableRow> above = IntStream.range(0, i)
                    .filter(place -> differs(table, row, place))
                    .mapToObj(table.rows()::get)
                    .reduce((further, nearer) -> nearer);

            assertThat(overlaps.below(i)).as("below row %d", i).isEqualTo(below);
            assertThat(overlaps.above(i)).as("above row %d", i).isEqualTo(above);
        }
    }

    @Test
    void tellsOfRowsWhoseOrderDecidesButNotOfExceptions() {
        DecisionTable table = Tables.compile(
                Tables.row("bike", "service=mobility", "feature=bike", "outcome=ASK_COUNCIL"),
                Tables.row("late", "time=OUTSIDE", "outcome=DECLINE"),
                Tables.row("mobility", "service=mobility", "outcome=ASK_COUNCIL"),
                Tables.row("rest", "outcome=DECLINE"));

        assertThat(new Overlaps(table).findings())
                .extracting(Finding::english)
                .containsExactly(
                        "Row 2 (bike): overlaps with row 3 behind it, which would come out otherwise. A claim that meets"
                                + " both is decided by row 2.",
                        "Row 3 (late): overlaps with row 4 behind it, which would come out otherwise. A claim that meets"
                                + " both is decided by row 3.");
    }

    private static boolean differs(DecisionTable table, int row, int place) {
        List<TableRow> moved = new ArrayList<>(table.rows());
        moved.add(place, moved.remove(row));
        return Difference.between(table, table.with(moved)).isPresent();
    }
}
