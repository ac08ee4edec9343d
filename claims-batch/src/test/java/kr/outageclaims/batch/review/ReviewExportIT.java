package kr.outageclaims.batch.review;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenReading.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenReading;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is laid before the council, from proposals on a real database to the workbook. */
class ReviewExportIT {

    private static CouncilRound round;

    @TempDir
    Path out;

    @BeforeAll
    static void start() {
        round = CouncilRound.onFreshDatabase();
    }

    @AfterAll
    static void stop() {
        round.close();
    }

    @BeforeEach
    void sixProposals() {
        round.begin(out);
    }

    @Test
    void writesOneRowAGroupAndRowsOfTheirOwnForLargeLosses() {
        round.export();

        CouncilPen pen = new CouncilPen(round.workbook(1));
        assertThat(pen.column(ReviewSheets.GROUPS, "제안")).containsExactly("협의체 심의", "협의체 심의", "협의체 심의", "보상", "기각");
        assertThat(pen.column(ReviewSheets.GROUPS, "금액대"))
                .containsExactly("금액 미상", "30만 원 초과 50만 원 이하", "100만 원 초과", "10만 원 이하", "–");
        assertThat(pen.column(ReviewSheets.GROUPS, "건수")).containsExactly("1", "1", "1", "2", "1");
        assertThat(pen.column(ReviewSheets.GROUPS, "제안 금액 합계(원)")).containsExactly("0", "0", "0", "60000", "0");
        assertThat(pen.column(ReviewSheets.SINGLES, "접수번호")).containsExactly(round.receipt(4));
        assertThat(new CouncilPen(round.allProposals(1)).column(ReviewSheets.ALL, "제안 금액(원)"))
                .containsExactly("30000", "30000", "0", "0", "0", "0");
    }

    @Test
    void showsChartDropDownsProtectionAndAVeryHiddenControlSheet() {
        round.export();

        new CouncilPen(round.workbook(1)).change(workbook -> {
            assertThat(workbook.getSheet(ReviewSheets.SUMMARY)
                            .getDrawingPatriarch()
                            .getCharts())
                    .hasSize(1);
            for (String name : List.of(ReviewSheets.GROUPS, ReviewSheets.SINGLES)) {
                var sheet = workbook.getSheet(name);
                assertThat(sheet.getDataValidations()
                                .get(0)
                                .getValidationConstraint()
                                .getExplicitListValues())
                        .containsExactly("조정", "반려", "보류");
                assertThat(sheet.getProtect()).isTrue();
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getRow(1).getCell(0).getCellStyle().getLocked())
                        .isTrue();
                assertThat(sheet.getRow(1)
                                .getCell(sheet.getRow(0).getLastCellNum() - 1)
                                .getCellStyle()
                                .getLocked())
                        .isFalse();
            }
            assertThat(workbook.getSheet(ReviewSheets.GROUPS)
                            .getDataValidations()
                            .get(1)
                            .getValidationConstraint()
                            .getExplicitListValues())
                    .containsExactly("승인", "조정", "반려", "보류");
            assertThat(workbook.getSheetVisibility(workbook.getSheetIndex("control")))
                    .isEqualTo(SheetVisibility.VERY_HIDDEN);
        });
    }

    @Test
    void masksWhatNamesAPersonAndNeutralisesFormulas() throws IOException {
        round.sql()
                .sql("UPDATE claim SET claimed_amount = 3000000 WHERE id = ?")
                .param(round.id(2))
                .update();
        round.sql().sql("DELETE FROM proposal").update();
        round.run("propose", "--incident", INCIDENT, "--rulebook", "2022-10-24");
        assertThat(round.run(
                                "review",
                                "export",
                                "--incident",
                                INCIDENT,
                                "--rulebook",
                                "2022-10-24",
                                "--out",
                                out.toString())
                        .exitCode())
                .isZero();

        List<String> narratives = new CouncilPen(round.workbook(1)).column(ReviewSheets.SINGLES, "피해 내용");

        assertThat(narratives).first().asString().startsWith("'=연락 주세요 ").doesNotContain("9876", "hong@");
    }

    @Test
    void showsWhatTheFormAskedBehindTheWordsOfItsClaimsOnly() {
        round.claims().filed(round.id(4), "GUARDIAN", "대여권 " + CouncilRound.SECRET_PHONE);
        round.claims().filed(round.id(0), "SELF", "케이크 쿠폰");

        round.export();

        String words = "킥보드 반납이 안 돼서 요금이 52만원 나왔습니다";
        CouncilPen pen = new CouncilPen(round.workbook(1));
        assertThat(pen.column(ReviewSheets.SINGLES, "피해 내용"))
                .containsExactly(words + "\n[보호자가 아이를 대신해 신고 · 상품: 대여권 010-****-5432]");
        assertThat(pen.column(ReviewSheets.GROUPS, "예시"))
                .contains(round.receipt(0) + " “" + words + "” [상품: 케이크 쿠폰] (200,000원)\n" + round.receipt(1) + " “"
                        + words + "” (250,000원)");
    }

    @Test
    void takesOnlyWhatIsNewOrHeldIntoTheNextRound() {
        round.export();
        new CouncilPen(round.workbook(1))
                .decideGroups("제안", "보상", "승인")
                .decideGroups("제안", "기각", "승인")
                .decideGroups("제안", "협의체", "반려")
                .decideGroups("금액대", "금액 미상", "보류");
        round.importBy("협의체", round.workbook(1));
        long next = round.claims().add(aClaim("next").losing(100_000)).get(0);
        aReading().bySmallBusiness("three").of(round.sql(), next);
        round.propose();

        assertThat(round.export().out()).contains("round 2");

        assertThat(new CouncilPen(round.allProposals(2)).column(ReviewSheets.ALL, "접수번호"))
                .containsExactlyInAnyOrder(round.receipt(3), round.receiptOf(next));
    }

    @Test
    void saysSoWhenThereIsNothingToReviewAndOpensNoRound() {
        GivenReading.clear(round.sql());

        Answer answer = round.export();

        assertThat(answer.out()).contains("nothing to review");
        assertThat(round.sql()
                        .sql("SELECT COUNT(*) FROM review_round")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void laysTheProposalsOfItsRulebookThoughAnotherWasProposedToCompare() {
        round.run("propose", "--incident", INCIDENT, "--rulebook", "2022-10-24");

        round.export();

        assertThat(new CouncilPen(round.allProposals(1)).column(ReviewSheets.ALL, "제안 금액(원)"))
                .containsExactly("30000", "30000", "0", "0", "0", "0");
    }
}
