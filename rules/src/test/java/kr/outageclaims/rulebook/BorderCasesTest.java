package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The amounts at which the council's decision changes stand as worked cases, on both sides. */
class BorderCasesTest {

    @ParameterizedTest
    @CsvSource({
        "2022-12-29, loss, 300000, COMPENSATE 30000 channel-cash-won:50000 (small-business-30)",
        "2022-12-29, loss, 300001, COMPENSATE 50000 channel-cash-won:50000 (small-business-50)",
        "2022-12-29, loss, 500000, COMPENSATE 50000 channel-cash-won:50000 (small-business-50)",
        "2022-12-29, loss, 500001, ASK_COUNCIL 0 - (small-business-proof)",
        "2022-12-29, charge, 100000, COMPENSATE 100000 - (bike-refund)",
        "2022-12-29, charge, 100001, ASK_COUNCIL 0 - (bike-refund-proof)",
        "2022-12-29, charge, 500000, COMPENSATE 500000 - (bike-refund)",
        "2022-12-29, charge, 500001, ASK_COUNCIL 0 - (bike-refund-proof)",
        "2022-12-29, overlap_minutes, 239, DECLINE 0 - (paid-below-threshold)",
        "2022-12-29, overlap_minutes, 240, COMPENSATE 0 extension-minutes:720 (paid-extension)",
        "2022-10-24, charge, 100000, COMPENSATE 100000 - (bike-refund)",
        "2022-10-24, charge, 100001, ASK_COUNCIL 0 - (bike-refund-proof)",
        "2022-10-24, overlap_minutes, 239, DECLINE 0 - (paid-below-threshold)",
        "2022-10-24, overlap_minutes, 240, COMPENSATE 0 extension-minutes:720 (paid-extension)",
    })
    void aWorkedCaseStandsOnTheBorder(String version, String column, long number, String outcome) {
        Rulebook rulebook = Rulebooks.shipped().version(version);
        FactColumn fact = FactColumn.ofHeader(column).orElseThrow();

        assertThat(rulebook.cases())
                .filteredOn(worked -> fact.read(worked.facts(), rulebook.table().vocabulary()) == number)
                .extracting(worked ->
                        WorkedCase.inOneLine(rulebook.evaluate(worked.facts()).outcome()))
                .contains(outcome);
    }
}
