package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class TableReaderTest {

    @Test
    void tellsEveryFaultWithItsRowAndColumn() {
        String table = Tables.of(
                Tables.row("Good Bikes", "tier=PAID", "outcome=COMPENSATE", "cash=30000"),
                Tables.row("fine", "outcome=DECLINE"),
                Tables.row("a", "tier=paid", "loss=<= 300.000", "outcome=PAY"),
                Tables.row("b", "outcome=COMPENSATE"),
                Tables.row("c", "outcome=DECLINE", "cash=1"),
                Tables.row("d", "outcome=COMPENSATE", "cash=fee"),
                Tables.row("e", "outcome=COMPENSATE", "entitlements=gold:1"),
                Tables.row("f", "outcome=COMPENSATE", "entitlements=points:1; points:2"),
                Tables.row("g", "outcome=COMPENSATE", "cash=5 - 5"));

        assertThatThrownBy(() -> Tables.read(table))
                .asInstanceOf(InstanceOfAssertFactories.type(BrokenRulebook.class))
                .extracting(BrokenRulebook::faults, InstanceOfAssertFactories.list(String.class))
                .satisfiesExactly(
                        fault ->
                                assertThat(fault).contains("/ proposal.csv row 2, column clause: holds \"Good Bikes\""),
                        fault -> assertThat(fault).contains("/ proposal.csv row 4, column tier: holds \"paid\""),
                        fault -> assertThat(fault).contains("/ proposal.csv row 4, column loss: holds \"300.000\""),
                        fault -> assertThat(fault).contains("/ proposal.csv row 4, column outcome: holds \"PAY\""),
                        fault -> assertThat(fault).contains("/ proposal.csv row 5, column outcome: is COMPENSATE"),
                        fault -> assertThat(fault).contains("/ proposal.csv row 6, column outcome: is DECLINE"),
                        fault -> assertThat(fault).contains("/ proposal.csv row 7, column cash: uses fee"),
                        fault -> assertThat(fault)
                                .contains("/ proposal.csv row 8, column entitlements: promises \"gold\""),
                        fault -> assertThat(fault)
                                .contains("/ proposal.csv row 9, column entitlements: promises points twice"),
                        fault -> assertThat(fault).contains("/ proposal.csv row 10, column cash: gives \"5 - 5\""));
    }

    @Test
    void refusesAMissingADoubledAndAnUnknownColumn() {
        assertThatThrownBy(() -> Tables.read("clause,tier,tier,colour\na,-,-,-\n"))
                .hasMessageContaining("proposal.csv row 1: column tier stands there twice")
                .hasMessageContaining("column \"colour\" is not known")
                .hasMessageContaining("column outcome is missing");
    }

    @Test
    void refusesARowWithMoreCellsThanTheHeader() {
        assertThatThrownBy(() -> Tables.read(Tables.of(Tables.row("a", "outcome=DECLINE") + ",-")))
                .hasMessageContaining("proposal.csv row 2: has 21 cells, the header has 20");
    }

    @Test
    void anOrderOfColumnsAndANoteMakeNoDifference() {
        List<TableRow> rows = Tables.read(Tables.of(Tables.row("a", "tier=PAID", "outcome=DECLINE", "note=, \" 말")));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.cell(FactColumn.TIER).asked()).isEqualTo("PAID");
            assertThat(row.cell(FactColumn.FEE).asks()).isFalse();
        });
    }
}
