package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputCellsTest {

    private static final Vocabulary VOCABULARY =
            Tables.vocabulary(Map.of("mobility", List.of("bike", "taxi", "navi"), "none", List.of()));
    private static final long UNKNOWN = FactColumn.UNKNOWN;

    private final InputCells cells = new InputCells(VOCABULARY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -              | -1 0 1 2 3 4 5 6
                    3              | 3
                    2, 4           | 2 4
                    < 3            | 0 1 2
                    <= 3           | 0 1 2 3
                    > 3            | 4 5 6
                    >= 3           | 3 4 5 6
                    [2..4]         | 2 3 4
                    (2..4]         | 3 4
                    [2..4)         | 2 3
                    (2..4)         | 3
                    not(3)         | 0 1 2 4 5 6
                    not([2..4], 6) | 0 1 5
                    unknown        | -1
                    unknown, <= 1  | -1 0 1
                    not(unknown)   | 0 1 2 3 4 5 6
                    not(unknown, 0) | 1 2 3 4 5 6
                    < 2, >= 2      | 0 1 2 3 4 5 6
                    """)
    void aNumberCellHoldsForExactlyTheseFacts(String text, String facts) {
        Cell cell = cells.read(FactColumn.FEE, text);

        assertThat(LongStream.rangeClosed(UNKNOWN, 6).filter(cell::holds).boxed())
                .isEqualTo(Stream.of(facts.split(" ")).map(Long::valueOf).toList());
        assertThat(cell.asked()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -                    | unknown bike taxi navi elsewhere
                    bike                 | bike
                    bike, taxi           | bike taxi
                    not(bike)            | taxi navi elsewhere
                    unknown              | unknown
                    not(unknown)         | bike taxi navi elsewhere
                    unknown, bike        | unknown bike
                    not(unknown, taxi)   | bike navi elsewhere
                    """)
    void aCodeCellHoldsForExactlyTheseFacts(String text, String facts) {
        Cell cell = cells.read(FactColumn.FEATURE, text);

        Stream<String> all = Stream.of("unknown", "bike", "taxi", "navi", "elsewhere");
        assertThat(all.filter(fact ->
                        cell.holds(fact.equals("unknown") ? UNKNOWN : VOCABULARY.place(FactColumn.FEATURE, fact))))
                .containsExactlyInAnyOrder(facts.split(" "));
    }

    @Test
    void takesTheTrueThatExcelWrites() {
        assertThat(cells.read(FactColumn.DUPLICATE, "TRUE").holds(1)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FEE             | ''              | is empty
                    FEE             | about 3         | holds "about 3"
                    FEE             | 300,000         | holds "000"
                    FEE             | -5              | holds "-5"
                    FEE             | 3.5             | holds "3.5"
                    FEE             | <= 1e9          | holds "1e9"
                    FEE             | [5..3]          | which no number can meet
                    FEE             | < 0             | which no number can meet
                    FEE             | [3..            | holds "[3.."
                    FEE             | >= 0, unknown   | which every fact meets
                    FEE             | not(>= 0)       | which no fact can meet
                    FEE             | not(3           | holds "not(3"
                    FEE             | 3,              | nothing between two commas
                    FEE             | = 3             | holds "= 3"
                    FEE             | loss            | holds "loss"
                    FEE             | 9999999999999999 | holds "9999999999999999"
                    BENEFICIARY_RANK | unknown        | always known
                    TIER            | paid            | can be PAID, FREE
                    TIER            | PAID; FREE      | can be PAID, FREE
                    TIME            | unknown         | always known
                    FEATURE         | bikes           | can be
                    SERVICE         | T(java.lang.Runtime) | can be
                    """)
    void refusesWhatIsNotInTheGrammarAndSaysWhatToWrite(FactColumn column, String text, String message) {
        assertThatThrownBy(() -> cells.read(column, text))
                .isInstanceOf(CellFault.class)
                .hasMessageContaining(message);
    }
}
