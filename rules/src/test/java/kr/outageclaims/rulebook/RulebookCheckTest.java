package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.claim.Evidence;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulebookCheckTest {

    static List<String> shipped() {
        return Rulebooks.shipped().versions();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void findsNothingInTheShippedVersions(String version) {
        assertThat(RulebookCheck.of(Rulebooks.shipped().version(version))).isEmpty();
    }

    @Test
    void findsAGapOfOneWonBetweenTwoBands() {
        DecisionTable table = Tables.compile(
                Tables.row("low", "loss=<= 300000", "outcome=DECLINE"),
                Tables.row("high", "loss=> 300001", "outcome=DECLINE"),
                Tables.row("none", "loss=unknown", "outcome=ASK_COUNCIL"));

        assertThat(RulebookCheck.gaps(table))
                .extracting(Finding::english)
                .singleElement()
                .isEqualTo("There is no row for: loss of KRW 300,001. Add a row for it, or a last row with - in every"
                        + " column.");
    }

    @Test
    void findsThatAnUnknownFactWasForgotten() {
        DecisionTable table = Tables.compile(
                Tables.row("low", "overlap_minutes=< 240", "outcome=DECLINE"),
                Tables.row("high", "overlap_minutes=>= 240", "outcome=DECLINE"));

        assertThat(RulebookCheck.gaps(table))
                .extracting(Finding::korean)
                .singleElement()
                .asString()
                .startsWith("멈춘 시간을 모르는 경우의 행이 없습니다.");
    }

    @Test
    void knowsThatTheChargeIsTheFeeElseTheLoss() {
        DecisionTable complete = Tables.compile(
                Tables.row("fee", "fee=not(unknown)", "outcome=DECLINE"),
                Tables.row("loss", "loss=not(unknown)", "outcome=DECLINE"),
                Tables.row("neither", "charge=unknown", "outcome=ASK_COUNCIL"));

        assertThat(RulebookCheck.gaps(complete)).isEmpty();
    }

    @Test
    void findsARowThatTheRowsAboveAlwaysTakeFirst() {
        Rulebook rulebook = rulebook(
                List.of(),
                Tables.row("paid", "tier=PAID", "outcome=DECLINE"),
                Tables.row("free", "tier=FREE", "outcome=DECLINE"),
                Tables.row("bike", "service=mobility", "feature=bike", "outcome=ASK_COUNCIL"));

        assertThat(RulebookCheck.of(rulebook))
                .filteredOn(finding -> finding.kind() == Finding.Kind.DEAD_ROW)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.row()).isEqualTo(4);
                    assertThat(finding.english())
                            .isEqualTo("Row 4 (bike): never used, because rows 2, 3 always hold first."
                                    + " Move it up or take it out.");
                    assertThat(finding.korean()).startsWith("4행(bike): 위의 2, 3행이 언제나 먼저 맞아");
                });
    }

    @Test
    void findsARowThatNoClaimCanMeet() {
        Rulebook rulebook = rulebook(
                List.of(),
                Tables.row("bike", "service=melon", "feature=bike", "outcome=ASK_COUNCIL"),
                Tables.row("rest", "outcome=DECLINE"));

        assertThat(RulebookCheck.of(rulebook))
                .filteredOn(finding -> finding.kind() == Finding.Kind.DEAD_ROW)
                .extracting(Finding::english)
                .containsExactly(
                        "Row 2 (bike): no claim can meet all of its cells. Correct a cell or take the row out.");
    }

    @Test
    void findsAnOrderThatNoCaseShowsAndIsContentWithOneCaseOfIt() {
        String[] rows = {
            Tables.row("high", "loss=> 300000", "outcome=ASK_COUNCIL"),
            Tables.row("free", "tier=FREE", "outcome=DECLINE"),
            Tables.row("rest", "outcome=ASK_COUNCIL")
        };
        WorkedCase both = worked(2, won(300_001), new RuleOutcome.AskCouncil("high"));

        assertThat(RulebookCheck.of(rulebook(List.of(), rows)))
                .extracting(Finding::kind)
                .containsOnly(Finding.Kind.MISSING_CASE);
        assertThat(RulebookCheck.of(rulebook(List.of(paid(won(300_001)), paid(won(300_000))), rows)))
                .filteredOn(finding -> finding.kind() == Finding.Kind.OVERLAP && finding.row() == 2)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.korean())
                            .isEqualTo("2행(high)은 3행과 겹치고 결과가 다릅니다. 무료 서비스, 손해액 300,001원 이상인 신고는 지금"
                                    + " 2행대로 되는데, 이 순서를 보여 주는 사례가 cases.csv에 없습니다.");
                    assertThat(finding.english())
                            .isEqualTo(
                                    "Row 2 (high): overlaps with row 3, which would come out otherwise. Row 2 decides"
                                            + " now (free service, loss of KRW 300,001 or more), but cases.csv has no case that"
                                            + " shows it.");
                });
        assertThat(RulebookCheck.of(rulebook(List.of(paid(won(300_001)), paid(won(300_000)), both), rows)))
                .filteredOn(finding -> finding.kind() == Finding.Kind.OVERLAP && finding.row() == 2)
                .isEmpty();
    }

    private static WorkedCase paid(Won loss) {
        ClaimFacts facts = new ClaimFacts(
                "melon",
                null,
                Reporter.INDIVIDUAL,
                Tier.PAID,
                DamageNature.MONETARY,
                DamageTime.INSIDE,
                false,
                60,
                false,
                1,
                loss,
                null,
                Evidence.NONE);
        String clause = loss.isMoreThan(new Won(300_000)) ? "high" : "rest";
        return new WorkedCase("cases.csv", 9, "paid", "말", "words", facts, new RuleOutcome.AskCouncil(clause));
    }

    @Test
    void findsWrongAndMissingCasesAndMissingBorders() {
        Rulebook rulebook = rulebook(
                List.of(
                        worked(2, won(300_000), new RuleOutcome.Compensate("low", new Won(30_000), List.of())),
                        worked(3, won(300_001), new RuleOutcome.Decline("high"))),
                Tables.row("low", "loss=<= 300000", "outcome=COMPENSATE", "cash=30000"),
                Tables.row("middle", "loss=<= 500000", "outcome=COMPENSATE", "cash=50000"),
                Tables.row("rest", "outcome=ASK_COUNCIL"));

        assertThat(RulebookCheck.of(rulebook))
                .extracting(Finding::kind, Finding::row, Finding::column)
                .containsExactly(
                        tuple(Finding.Kind.WRONG_CASE, 3, null),
                        tuple(Finding.Kind.MISSING_BORDER_CASE, 3, "loss"),
                        tuple(Finding.Kind.MISSING_CASE, 4, null));
        assertThat(RulebookCheck.of(rulebook).get(0).english())
                .isEqualTo(
                        "cases.csv row 3 (case 3): should be DECLINE 0 - (high), but the table gives COMPENSATE 50000 -"
                                + " (middle).");
    }

    private static Rulebook rulebook(List<WorkedCase> cases, String... rows) {
        DecisionTable table = Tables.compile(rows);
        Manifest manifest = new Manifest(
                "2030-01-01",
                List.of("2022-10-15-pangyo"),
                LocalDate.of(2030, 1, 1),
                null,
                "시험",
                "test",
                table.cap(),
                table.cap(),
                null);
        return new Rulebook(manifest, "", table, Map.of(), cases);
    }

    private static Won won(long amount) {
        return new Won(amount);
    }

    private static WorkedCase worked(int row, @Nullable Won loss, RuleOutcome outcome) {
        ClaimFacts facts = new ClaimFacts(
                "melon",
                null,
                Reporter.INDIVIDUAL,
                Tier.FREE,
                DamageNature.MONETARY,
                DamageTime.INSIDE,
                false,
                60,
                false,
                1,
                loss,
                null,
                Evidence.NONE);
        return new WorkedCase("cases.csv", row, "case " + row, "말", "words", facts, outcome);
    }
}
