package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    30000                              | 30000
                    fee                                | 39000
                    1 + 2 * 3                          | 7
                    (1 + 2) * 3                        | 9
                    10 - 2 - 3                         | 5
                    min(fee, 500, 600)                 | 500
                    max(fee, 500) + 1                  | 39001
                    round(fee / 31 * 6, 10, HALF_UP)   | 7550
                    round(fee / 31 * 6, 10, CEILING)   | 7550
                    round(fee / 31 * 6, 10, DOWN)      | 7540
                    round(fee / 31 * 6, 1, DOWN)       | 7548
                    round(fee / 30 * 6, 10, HALF_UP)   | 7800
                    round(0.1 * 45, 1, HALF_EVEN)      | 4
                    round(0.1 * 45, 1, HALF_UP)        | 5
                    round(0.1 * 45, 1, HALF_DOWN)      | 4
                    round(41 / 10, 1, UP)              | 5
                    round(0.1 + 0.2, 0.1, DOWN) * 10   |
                    """)
    void comesToTheExactAmount(String text, BigDecimal amount) {
        if (amount == null) {
            assertThatThrownBy(() -> Expressions.read(text)).hasMessageContaining("may give a fraction");
        } else {
            assertThat(Expressions.read(text).value(fact -> 39_000)).isEqualByComparingTo(amount);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fee - (loss - 5) - 1, fee - (loss - 5) - 1",
        "(fee + loss) * 2, (fee + loss) * 2",
        "fee + (loss * 2), fee + loss * 2",
        "2 * (fee * loss), 2 * (fee * loss)",
    })
    void isWrittenWithTheBracketsItNeeds(String text, String written) {
        assertThat(new Output("cash", Expressions.read(text)).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fee / 31 * 6               | may give a fraction
                    fee * 0.1                  | may give a fraction
                    min(fee, loss / 2)         | may give a fraction
                    fee / loss                 | divides by something other than a number
                    round(fee / 0, 1, UP)      | divides by something other than a number
                    round(fee, 0, UP)          | rounds to a unit of 0
                    round(fee, 10)             | rounds without a unit or a mode
                    round(fee / 31)            | rounds without a unit or a mode
                    round(fee, 10, NEAREST)    | rounds by "NEAREST"
                    round(fee, loss, UP)       | write a number
                    fee fee                    | does not go on
                    fee +                      | breaks off
                    ''                         | breaks off
                    (fee                       | lacks ")"
                    min(fee)                   | lacks ","
                    -5                         | holds "-"
                    3e5                        | does not go on
                    1,000                      | does not go on
                    007                        | write a number
                    service                    | only numbers, min, max, round and the facts
                    exec(fee)                  | only numbers, min, max, round and the facts
                    fee.amount                 | has "."
                    fee; loss                  | has ";"
                    #{fee}                     | has "#"
                    """)
    void refusesWhatIsNotInTheGrammar(String text, String message) {
        assertThatThrownBy(() -> Expressions.read(text))
                .isInstanceOf(CellFault.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesDeepNesting() {
        assertThatThrownBy(() -> Expressions.read("(".repeat(100) + "1" + ")".repeat(100)))
                .isInstanceOf(CellFault.class)
                .hasMessageContaining("nested more than");
    }
}
