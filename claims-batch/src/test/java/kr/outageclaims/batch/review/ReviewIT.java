package kr.outageclaims.batch.review;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenReading.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenClaims;
import kr.outageclaims.batch.fixture.GivenReading;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The council's round on a real database, from proposals to decisions. */
class ReviewIT {

    private static final String VERSION = "2022-12-29";
    private static final String SECRET_PHONE = "010-9876-5432";

    private static BatchProgram program;
    private static JdbcClient sql;
    private static GivenClaims claims;

    @TempDir
    Path out;

    private List<Long> ids;

    @BeforeAll
    static void start() {
        program = BatchProgram.onFreshDatabase();
        program.run("propose", "--incident", INCIDENT, "--rulebook", VERSION);
        sql = program.sql();
        claims = new GivenClaims(sql);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /** Two shops that get 30,000, a question with a loss, one without, a company, and one that is declined. */
    @BeforeEach
    void propose() {
        GivenReading.clear(sql);
        ids = claims.add(
                aClaim("shop1").losing(200_000),
                aClaim("shop2").losing(250_000),
                aClaim("loss").losing(333_333).saying("=연락 주세요 " + SECRET_PHONE + " hong@example.com"),
                aClaim("unknown"),
                aClaim("company").losing(2_000_000),
                aClaim("thanks"));
        aReading().bySmallBusiness("one").of(sql, ids.get(0));
        aReading().bySmallBusiness("two").of(sql, ids.get(1));
        aReading().of(sql, ids.get(2));
        aReading().of(sql, ids.get(3));
        aReading().of(sql, ids.get(4));
        aReading().withoutLoss().of(sql, ids.get(5));
        program.run("propose", "--incident", INCIDENT, "--rulebook", VERSION);
    }

    @Test
    void writesOneRowAGroupAndRowsOfTheirOwnForLargeLosses() {
        export();

        CouncilPen pen = new CouncilPen(workbook(1));
        assertThat(pen.column(ReviewSheets.GROUPS, "제안")).containsExactly("협의체 심의", "협의체 심의", "협의체 심의", "보상", "기각");
        assertThat(pen.column(ReviewSheets.GROUPS, "금액대"))
                .containsExactly("금액 미상", "30만 원 초과 50만 원 이하", "100만 원 초과", "10만 원 이하", "–");
        assertThat(pen.column(ReviewSheets.GROUPS, "건수")).containsExactly("1", "1", "1", "2", "1");
        assertThat(pen.column(ReviewSheets.GROUPS, "제안 금액 합계(원)")).containsExactly("0", "0", "0", "60000", "0");
        assertThat(pen.column(ReviewSheets.SINGLES, "접수번호")).containsExactly(receipt(4));
        assertThat(new CouncilPen(out.resolve("review-" + INCIDENT + "-round1-all.xlsx"))
                        .column(ReviewSheets.ALL, "제안 금액(원)"))
                .containsExactly("30000", "30000", "0", "0", "0", "0");
    }

    @Test
    void showsChartDropDownsProtectionAndAVeryHiddenControlSheet() {
        export();

        new CouncilPen(workbook(1)).change(workbook -> {
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
        sql.sql("UPDATE claim SET claimed_amount = 3000000 WHERE id = ?")
                .param(ids.get(2))
                .update();
        sql.sql("DELETE FROM proposal").update();
        program.run("propose", "--incident", INCIDENT, "--rulebook", "2022-10-24");
        assertThat(program.run(
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

        List<String> narratives = new CouncilPen(workbook(1)).column(ReviewSheets.SINGLES, "피해 내용");

        assertThat(narratives).first().asString().startsWith("'=연락 주세요 ").doesNotContain("9876", "hong@");
    }

    @Test
    void turnsEveryRowIntoDecisionsAndClosesTheRound() {
        export();
        new CouncilPen(workbook(1))
                .decideGroups("제안", "보상", "승인")
                .decideGroups("제안", "기각", "승인")
                .decideGroups("금액대", "30만 원 초과", "조정")
                .write(ReviewSheets.GROUPS, "금액대", "30만 원 초과", ReviewSheets.PERCENTAGE, 12.5)
                .decideGroups("금액대", "금액 미상", "반려")
                .decideGroups("금액대", "100만 원 초과", "보류")
                .write(ReviewSheets.SINGLES, "접수번호", receipt(4), ReviewSheets.DECISION, "조정")
                .write(ReviewSheets.SINGLES, "접수번호", receipt(4), ReviewSheets.AMOUNT, 70_000);

        Answer answer = importBy("협의체", workbook(1));

        assertThat(answer.err()).isEmpty();
        assertThat(answer.exitCode()).isZero();
        assertThat(decisions())
                .containsExactly(
                        "company ADJUST 70000  singly",
                        "loss ADJUST 41667  group",
                        "shop1 APPROVE 30000 channel-cash-won:50000 group",
                        "shop2 APPROVE 30000 channel-cash-won:50000 group",
                        "thanks APPROVE 0  group",
                        "unknown REJECT 0  group");
        assertThat(closedRounds()).containsExactly("1 협의체");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgainAndRefusesOtherDecisions() throws IOException {
        export();
        Path again = out.resolve("again.xlsx");
        new CouncilPen(workbook(1))
                .decideGroups("제안", "보상", "승인")
                .decideGroups("제안", "기각", "승인")
                .decideGroups("제안", "협의체", "반려");
        Files.copy(workbook(1), again);
        importBy("협의체", workbook(1));
        List<String> before = decisions();

        Answer same = importBy("협의체", workbook(1));
        Answer other = importBy("협의체", again(again, "보류"));

        assertThat(same.exitCode()).isZero();
        assertThat(same.out()).contains("already");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(decisions()).isEqualTo(before);
    }

    @Test
    void takesOnlyWhatIsNewOrHeldIntoTheNextRound() {
        export();
        new CouncilPen(workbook(1))
                .decideGroups("제안", "보상", "승인")
                .decideGroups("제안", "기각", "승인")
                .decideGroups("제안", "협의체", "반려")
                .decideGroups("금액대", "금액 미상", "보류");
        importBy("협의체", workbook(1));
        long next = claims.add(aClaim("next").losing(100_000)).get(0);
        aReading().bySmallBusiness("three").of(sql, next);
        program.run("propose", "--incident", INCIDENT, "--rulebook", VERSION);

        assertThat(export().out()).contains("round 2");

        assertThat(new CouncilPen(out.resolve("review-" + INCIDENT + "-round2-all.xlsx"))
                        .column(ReviewSheets.ALL, "접수번호"))
                .containsExactlyInAnyOrder(receipt(3), receiptOf(next));
    }

    @Test
    void saysSoWhenThereIsNothingToReviewAndOpensNoRound() {
        GivenReading.clear(sql);

        Answer answer = export();

        assertThat(answer.out()).contains("nothing to review");
        assertThat(sql.sql("SELECT COUNT(*) FROM review_round")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void makesEarlierWorkbooksStaleWhenTheOpenRoundIsWrittenAgain() throws IOException {
        export();
        Path stale = out.resolve("stale.xlsx");
        Files.copy(workbook(1), stale);
        aReading().withoutLoss().of(sql, ids.get(0));
        program.run("propose", "--incident", INCIDENT, "--rulebook", VERSION);

        export();

        assertThat(importBy("협의체", stale).err()).contains("[stale]");
        assertThat(new CouncilPen(workbook(1)).column(ReviewSheets.GROUPS, "건수"))
                .containsExactly("1", "1", "1", "1", "2");
    }

    @Test
    void laysTheProposalsOfItsRulebookThoughAnotherWasProposedToCompare() {
        program.run("propose", "--incident", INCIDENT, "--rulebook", "2022-10-24");

        export();

        assertThat(new CouncilPen(out.resolve("review-" + INCIDENT + "-round1-all.xlsx"))
                        .column(ReviewSheets.ALL, "제안 금액(원)"))
                .containsExactly("30000", "30000", "0", "0", "0", "0");
    }

    @Test
    void holdsAProposalWhoseClaimWasClassifiedAnewSinceAndBringsTheNewOneBack() {
        export();
        new CouncilPen(workbook(1))
                .decideGroups("제안", "보상", "승인")
                .decideGroups("제안", "기각", "승인")
                .decideGroups("제안", "협의체", "반려");
        aReading().withoutLoss().of(sql, ids.get(0));

        Answer answer = importBy("협의체", workbook(1));

        assertThat(answer.out()).contains("2 approved").contains("1 held").contains("KRW 30,000 cash");
        assertThat(decisions())
                .containsExactly(
                        "company REJECT 0  group",
                        "loss REJECT 0  group",
                        "shop1 HOLD 0  group",
                        "shop2 APPROVE 30000 channel-cash-won:50000 group",
                        "thanks APPROVE 0  group",
                        "unknown REJECT 0  group");
        assertThat(sql.sql("SELECT comment FROM newest_decision WHERE claim_id = ?")
                        .param(ids.get(0))
                        .query(String.class)
                        .single())
                .contains("classified anew");
        program.run("propose", "--incident", INCIDENT, "--rulebook", VERSION);
        assertThat(export().out()).contains("round 2");
        assertThat(new CouncilPen(workbook(2)).column(ReviewSheets.GROUPS, "제안"))
                .containsExactly("기각");
    }

    @Test
    void namesAllFaultsAtOnceAndAppliesNothing() {
        export();
        new CouncilPen(workbook(1))
                .decideGroups("제안", "협의체", "승인")
                .decideGroups("금액대", "금액 미상", "조정")
                .write(ReviewSheets.GROUPS, "금액대", "금액 미상", ReviewSheets.PERCENTAGE, 50)
                .decideGroups("제안", "보상", "몰라요")
                .decideGroups("제안", "기각", "조정")
                .write(ReviewSheets.SINGLES, "접수번호", receipt(4), ReviewSheets.DECISION, "조정")
                .write(ReviewSheets.SINGLES, "접수번호", receipt(4), ReviewSheets.AMOUNT, 5_000_001)
                .write(ReviewSheets.SINGLES, "접수번호", receipt(4), "피해 내용", "바꾼 내용");

        Answer answer = importBy("협의체", workbook(1));

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .contains("묶음결정!M2", "[loss-unknown]")
                .contains("묶음결정!K3", "[not-allowed]")
                .contains("묶음결정!K5", "[unknown-decision]")
                .contains("묶음결정!L6", "[no-amount]")
                .contains("개별심사!A2", "[changed-cell]");
        assertThat(decisions()).isEmpty();
        assertThat(closedRounds()).isEmpty();
    }

    @Test
    void refusesUndecidedGroupsUnlessTheyAreToBeHeld() {
        export();
        new CouncilPen(workbook(1)).decideGroups("제안", "보상", "승인").decideGroups("제안", "기각", "승인");

        Answer refused = importBy("협의체", workbook(1));
        Answer held = program.run("review", "import", workbook(1).toString(), "--by", "협의체", "--hold-blank");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err().lines().filter(line -> line.contains("[undecided]")))
                .hasSize(3);
        assertThat(held.exitCode()).isZero();
        assertThat(decisions()).contains("loss HOLD 0  group", "shop1 APPROVE 30000 channel-cash-won:50000 group");
    }

    @Test
    void mergesTheWorkOfTwoMembersAndNamesWhereTheyContradict() throws IOException {
        export();
        Path second = out.resolve("second.xlsx");
        Files.copy(workbook(1), second);
        new CouncilPen(workbook(1)).decideGroups("제안", "보상", "승인").decideGroups("제안", "기각", "승인");
        new CouncilPen(second).decideGroups("제안", "협의체", "반려").decideGroups("제안", "보상", "반려");

        Answer contradicting = importBy("협의체", workbook(1), second);
        new CouncilPen(second).decideGroups("제안", "보상", "승인");
        Answer agreed = importBy("협의체", workbook(1), second);

        assertThat(contradicting.err()).contains("second.xlsx", "[contradiction]");
        assertThat(agreed.exitCode()).isZero();
        assertThat(decisions()).hasSize(6);
    }

    @Test
    void comesBackWholeAfterLibreOfficeHasSavedIt() throws IOException, InterruptedException {
        export();
        new CouncilPen(workbook(1))
                .decideGroups("제안", "보상", "승인")
                .decideGroups("제안", "기각", "승인")
                .decideGroups("제안", "협의체", "반려");

        Path saved = savedByLibreOffice(workbook(1));
        Answer answer = importBy("협의체", saved);

        assertThat(answer.err()).isEmpty();
        assertThat(answer.exitCode()).isZero();
        assertThat(decisions()).hasSize(6);
        new CouncilPen(saved)
                .change(workbook -> assertThat(workbook.getSheet(ReviewSheets.SUMMARY)
                                .getDrawingPatriarch()
                                .getCharts())
                        .hasSize(1));
    }

    private Path savedByLibreOffice(Path file) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(out.resolve("saved"));
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + out.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return folder.resolve(file.getFileName());
    }

    private static Path again(Path file, String decision) throws IOException {
        Path changed = Files.copy(file, file.resolveSibling("changed.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        new CouncilPen(changed).decideGroups("제안", "협의체", decision);
        return changed;
    }

    private Answer export() {
        Answer answer =
                program.run("review", "export", "--incident", INCIDENT, "--rulebook", VERSION, "--out", out.toString());
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer;
    }

    private static Answer importBy(String who, Path... files) {
        java.util.ArrayList<String> arguments = new java.util.ArrayList<>(List.of("review", "import"));
        List.of(files).forEach(file -> arguments.add(file.toString()));
        arguments.addAll(List.of("--by", who));
        return program.run(arguments.toArray(String[]::new));
    }

    private Path workbook(int round) {
        return out.resolve("review-" + INCIDENT + "-round" + round + ".xlsx");
    }

    private String receipt(int claim) {
        return receiptOf(ids.get(claim));
    }

    private static String receiptOf(long id) {
        return sql.sql("SELECT receipt_number FROM claim WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static List<String> decisions() {
        return sql.sql("""
                        SELECT CONCAT(external_id, ' ', decision, ' ', cash_won, ' ', entitlements, ' ',
                                      IF(singly, 'singly', 'group'))
                        FROM newest_decision d JOIN claim c ON c.id = d.claim_id ORDER BY external_id
                        """).query(String.class).list();
    }

    private static List<String> closedRounds() {
        return sql.sql("SELECT CONCAT(number, ' ', closed_by) FROM review_round WHERE closed_at IS NOT NULL")
                .query(String.class)
                .list();
    }
}
