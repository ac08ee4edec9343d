package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The grammar is closed: what is not in it is refused in every column, with row and column. */
class HostileCellsTest {

    static Stream<String> columns() {
        return Stream.concat(
                Arrays.stream(FactColumn.values()).map(FactColumn::header),
                Stream.of("clause", "outcome", "cash", "entitlements"));
    }

    private static final List<String> NO_CELLS = List.of(
            "=1+1",
            "+1",
            "@SUM(A1)",
            "#REF!",
            "${jndi:ldap://x}",
            "#{T(java.lang.Runtime)}",
            "exec(fee)",
            "fee.amount",
            "true && false",
            "1 or 1",
            "' OR 1=1 --",
            "<script>",
            "../../x",
            "`id`",
            "$(id)",
            "３００",
            "٣",
            "1e9",
            "0x10",
            "1_000",
            "300,000,",
            "1.5.2",
            "[1..",
            "1..9",
            "[9..1]",
            "not(not(1))",
            "not(",
            "null",
            "PAID\nFREE",
            "-,-",
            "--",
            "\u00A0-",
            "−1",
            "999999999999999999999",
            "if fee > 3 then 1 else 0",
            "for i in 1..9 return i",
            "\\d+",
            "*");

    /** Whatever is not of the grammar, in every column that is read; the note is for people. */
    @ParameterizedTest
    @MethodSource("columns")
    void everyCellOutsideTheGrammarIsRefusedWithRowAndColumn(String column) {
        for (String cell : NO_CELLS) {
            if (column.equals("clause") && cell.equals("null")) {
                continue; // as good an id as any; clauses.yaml would have to have it
            }
            String good = Tables.row("a", "outcome=DECLINE");
            String bad = Tables.row(
                    column.equals("clause") ? cell : "b",
                    column.equals("outcome") ? "outcome=" + cell : "outcome=DECLINE",
                    column + "=" + cell);

            BrokenRulebook refused =
                    catchThrowableOfType(BrokenRulebook.class, () -> Tables.read(Tables.of(good, bad)));

            assertThat(refused).as(column + " " + cell).isNotNull();
            assertThat(refused.faults())
                    .as(column + " " + cell)
                    .allSatisfy(fault -> assertThat(fault)
                            .startsWith("proposal.csv 3행, " + column + " 칸: ")
                            .contains(" / proposal.csv row 3, column " + column + ": "));
        }
    }
}
