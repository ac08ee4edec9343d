package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cash=min(fee, 500000)",
                "cash=fee * 2 - 100",
                "cash=fee * beneficiary_rank",
                "cash=round(fee / 43200 * overlap_minutes, 10, HALF_UP)",
                "cash=round(fee * overlap_minutes / 43200 * 10, 10, HALF_UP)",
                "entitlements=points:round(fee / 31 * 6, 10, HALF_UP)",
                "entitlements=extension-minutes:3 * overlap_minutes",
                "entitlements=rental-hours:round(overlap_minutes / 60, 1, UP)",
                "entitlements=melon-days:max(1, round(overlap_minutes / 1440, 1, UP) * 3)",
                "entitlements=melon-days:round(overlap_minutes / 60 / 24, 1, UP)",
                "entitlements=coupon-reissue:1; page-cash-won:3000",
            })
    void findsNothingWhereTheUnitsFit(String cell) {
        assertThat(findings(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    entitlements=melon-days:fee                    | melon-days counts days, but fee is made of fee (won)
                    entitlements=melon-days:overlap_minutes        | melon-days counts days, but overlap_minutes is made of overlap_minutes (minutes)
                    entitlements=rental-hours:3 * overlap_minutes  | rental-hours counts hours
                    entitlements=extension-minutes:fee             | extension-minutes counts minutes
                    entitlements=coupon-reissue:loss               | coupon-reissue counts pieces
                    entitlements=melon-days:max(3, fee)            | made of fee (won)
                    cash=overlap_minutes * 50                      | cash counts won, but overlap_minutes * 50
                    cash=fee + overlap_minutes                     | made of fee (won), overlap_minutes (minutes)
                    cash=min(fee, overlap_minutes)                 | units are mixed
                    cash=fee * loss                                | units are mixed
                    cash=fee * overlap_minutes                     | units are mixed
                    cash=beneficiary_rank                          | made of beneficiary_rank (rank)
                    cash=3                                         | 3 won is too little to be meant
                    entitlements=page-cash-won:72                  | 72 won is too little
                    entitlements=melon-days:30000                  | 30,000 days is too much to be meant
                    entitlements=coupon-reissue:50000              | 50,000 pieces is too much
                    """)
    void findsQuantitiesInAWrongUnit(String cell, String message) {
        assertThat(findings(cell)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.UNIT);
            assertThat(finding.row()).isEqualTo(2);
            assertThat(finding.column()).isEqualTo(cell.substring(0, cell.indexOf('=')));
            assertThat(finding.english()).contains(message);
        });
    }

    @Test
    void saysItInKoreanWithRowAndColumn() {
        assertThat(findings("entitlements=melon-days:fee"))
                .extracting(Finding::korean)
                .containsExactly("2행(row), entitlements 칸: 단위가 섞였습니다. melon-days의 단위는 일인데 fee 은(는) fee(원)(으)로 계산합니다.");
        assertThat(findings("cash=3"))
                .extracting(Finding::korean)
                .containsExactly("2행(row), cash 칸: 3원은 너무 적습니다. 일수나 시간을 적은 것은 아닙니까?");
    }

    @ParameterizedTest
    @CsvSource({
        "overlap_minutes=>= 300000, '300,000 minutes is too much to be meant'",
        "loss=<= 3, 3 won is too little to be meant",
        "beneficiary_rank=<= 50000, '50,000 rank is too much to be meant'",
    })
    void findsABoundInAWrongUnit(String cell, String message) {
        List<Finding> findings = UnitCheck.findings(Tables.compile(Tables.row("row", cell, "outcome=DECLINE")));

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.english())
                        .isEqualTo("Row 2 (row), column " + finding.column() + ": " + message + ". Is it "
                                + (cell.startsWith("loss") ? "a number of days or hours?" : "an amount of won?")));
    }

    private static List<Finding> findings(String cell) {
        return UnitCheck.findings(Tables.compile(Tables.row(
                "row",
                "fee=not(unknown)",
                "loss=not(unknown)",
                "overlap_minutes=not(unknown)",
                "outcome=COMPENSATE",
                cell)));
    }
}
