package kr.outageclaims.batch.manual;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.fixture.GivenClaim;
import kr.outageclaims.batch.fixture.GivenClaims;
import kr.outageclaims.intake.claimant.Unsealing;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManualIT {

    private static final String VAGUE = "환불해 주세요 3만원 손해 봤어요";

    private static BatchProgram program;
    private static GivenClaims claims;
    private static Path workbook;

    @BeforeAll
    static void start() throws IOException {
        program = BatchProgram.onFreshDatabase();
        program.bean(Unsealing.class);
        Files.writeString(program.home().resolve("keys/review.key"), "a key of this test, no other's");
        assertThat(program.run("classify", "--incident", INCIDENT).exitCode()).isZero();
        claims = new GivenClaims(program.sql());
        workbook = program.home().resolve("queue.xlsx");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void fiveLikeClaimsAndOneAloneWait() {
        program.sql().sql("DELETE FROM manual_export_item").update();
        program.sql().sql("DELETE FROM manual_export").update();
        claims.clear();
        claims.add(IntStream.rangeClosed(1, 5).mapToObj(ManualIT::vague).toArray(GivenClaim[]::new));
        claims.add(aClaim("alone").about("pay", "payment").saying("선물하기 기프티콘 쿠폰을 못 썼어요 010-2345-6789"));
        run("classify", "--incident", INCIDENT);
        run("manual", "export", "--incident", INCIDENT, "--out", workbook.toString());
    }

    @Test
    void settlesManyClaimsByOneRowAndClassifiesAtOnce() {
        FilledWorkbook.of(workbook).set("묶음", "G0001", Map.of("서비스", "gift", "기능", "coupon-use", "유무료", "유료"));

        BatchProgram.Answer answer = run("manual", "import", workbook.toString(), "--by", "김담당");

        assertThat(answer.out()).contains("5 claims answered");
        assertThat(newest())
                .containsExactly(
                        tuple("alone", "pay", "payment", "FREE", true),
                        tuple("vague-1", "gift", "coupon-use", "PAID", false),
                        tuple("vague-2", "gift", "coupon-use", "PAID", false),
                        tuple("vague-3", "gift", "coupon-use", "PAID", false),
                        tuple("vague-4", "gift", "coupon-use", "PAID", false),
                        tuple("vague-5", "gift", "coupon-use", "PAID", false));
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        FilledWorkbook.of(workbook).set("묶음", "G0001", Map.of("맞음", "O"));
        run("manual", "import", workbook.toString(), "--by", "김담당");
        List<Map<String, Object>> before = rows("SELECT * FROM classification ORDER BY id");

        BatchProgram.Answer again = run("manual", "import", workbook.toString(), "--by", "김담당");

        assertThat(again.out()).contains("0 claims answered, 5 had the same answer before");
        assertThat(rows("SELECT * FROM classification ORDER BY id")).isEqualTo(before);
        assertThat(rows("SELECT id FROM manual_answer")).hasSize(5);
    }

    @Test
    void letsAClaimBeAnsweredOtherwiseThanItsGroup() {
        String receipt = receipt("vague-3");
        FilledWorkbook.of(workbook)
                .set("묶음", "G0001", Map.of("서비스", "카카오톡", "피해성격", "금전 피해"))
                .set("개별", receipt, Map.of("기능", "카카오T > 바이크·킥보드", "금액", "30,000원"));

        run("manual", "import", workbook.toString(), "--by", "김담당");

        assertThat(rows("SELECT row_key, service, feature, amount FROM manual_answer ORDER BY claim_id"))
                .extracting(
                        row -> row.get("row_key"),
                        row -> row.get("service"),
                        row -> row.get("feature"),
                        row -> row.get("amount"))
                .containsExactly(
                        tuple("G0001", "talk", null, null),
                        tuple("G0001", "talk", null, null),
                        tuple(receipt, "mobility", "bike", 30000L),
                        tuple("G0001", "talk", null, null),
                        tuple("G0001", "talk", null, null));
    }

    @Test
    void namesAllFaultsWithSheetAndCellAndTakesNothing() {
        FilledWorkbook.of(workbook)
                .set("묶음", "G0001", Map.of("서비스", "뉴턴의 사과", "금액", "-5", "사유", "없음"))
                .set("개별", receipt("alone"), Map.of("맞음", "네니요", "기능", "바이크·킥보드", "금액", "많이"));

        BatchProgram.Answer answer = program.run("manual", "import", workbook.toString(), "--by", "김담당");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err().lines().skip(1))
                .anySatisfy(line -> assertThat(line).startsWith("묶음!E2").contains("changed-cell"))
                .anySatisfy(line -> assertThat(line).startsWith("개별!K2").contains("not-a-mark"))
                .anySatisfy(line -> assertThat(line).startsWith("개별!M2").contains("unknown-feature"))
                .anySatisfy(line -> assertThat(line).startsWith("개별!Q2").contains("bad-amount"));
        assertThat(rows("SELECT id FROM manual_answer")).isEmpty();
    }

    @Test
    void refusesAnAnswerToAClaimThatWasClassifiedAnewSince() {
        FilledWorkbook.of(workbook).set("묶음", "G0001", Map.of("맞음", "O"));
        program.sql().sql("""
                INSERT INTO classification (claim_id, keyword_set, answer_id, service, damage_time, near_edge, reporter,
                    tier, damage_nature, score, margin, manual, reasons, run_id, created_at)
                VALUES (2, 'later', 0, 'talk', 'UNKNOWN', FALSE, 'INDIVIDUAL', 'FREE', 'MONETARY', 1, 1, TRUE, '[]', 0,
                    UTC_TIMESTAMP(3))
                """).update();

        BatchProgram.Answer answer = program.run("manual", "import", workbook.toString(), "--by", "김담당");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("묶음!K2: ").contains("stale").contains("1 claims");
        assertThat(rows("SELECT id FROM manual_answer")).isEmpty();
    }

    @Test
    void keepsAnAnswerUntilItIsCorrectedByARowOfItsOwn() {
        FilledWorkbook.of(workbook).set("묶음", "G0001", Map.of("맞음", "O"));
        run("manual", "import", workbook.toString(), "--by", "김담당");
        FilledWorkbook.of(workbook).set("묶음", "G0001", Map.of("맞음", "", "서비스", "talk"));
        BatchProgram.Answer otherwise = program.run("manual", "import", workbook.toString(), "--by", "이담당");
        String receipt = receipt("vague-1");
        run("manual", "export", "--incident", INCIDENT, "--out", workbook.toString(), "--singly", receipt);
        FilledWorkbook.of(workbook).set("개별", receipt, Map.of("서비스", "melon", "기능", "streaming"));

        run("manual", "import", workbook.toString(), "--by", "이담당");

        assertThat(otherwise.exitCode()).isEqualTo(2);
        assertThat(otherwise.err()).contains("answered-otherwise");
        assertThat(newest()).contains(tuple("vague-1", "melon", "streaming", "FREE", false));
    }

    @Test
    void refusesGarbageAndForeignFiles() throws IOException {
        Path garbage = program.home().resolve("garbage.xlsx");
        Files.writeString(garbage, "no workbook");

        BatchProgram.Answer noWorkbook = program.run("manual", "import", garbage.toString(), "--by", "김담당");
        BatchProgram.Answer nothing = program.run("manual", "import", "nowhere.xlsx", "--by", "김담당");
        BatchProgram.Answer nobody = program.run("manual", "import", workbook.toString(), "--by", " ");

        assertThat(List.of(noWorkbook.exitCode(), nothing.exitCode(), nobody.exitCode()))
                .containsExactly(2, 2, 2);
        assertThat(nobody.err()).contains("--by");
    }

    @Test
    void masksPhonesInTheWorkbook() {
        List<String> texts = FilledWorkbook.of(workbook).texts();

        assertThat(texts).anyMatch(text -> text.contains("기프티콘 쿠폰"));
        assertThat(texts).noneMatch(text -> text.contains("2345"));
    }

    @Test
    void showsWhatTheFormAskedBehindTheWordsOfItsClaimsOnly() {
        claims.filed(id("alone"), "GUARDIAN", "케이크 쿠폰 010-2345-6789");
        claims.filed(id("vague-1"), "SELF", "이모티콘");

        run("manual", "export", "--incident", INCIDENT, "--out", workbook.toString());

        assertThat(FilledWorkbook.of(workbook).texts())
                .contains(
                        "선물하기 기프티콘 쿠폰을 못 썼어요 010-****-6789\n[보호자가 아이를 대신해 신고 · 상품: 케이크 쿠폰 010-****-6789]",
                        VAGUE + "\n[상품: 이모티콘]",
                        VAGUE,
                        "• " + VAGUE + " [상품: 이모티콘]\n• " + VAGUE + "\n• " + VAGUE);
    }

    private static long id(String externalId) {
        return program.sql()
                .sql("SELECT id FROM claim WHERE external_id = ?")
                .param(externalId)
                .query(Long.class)
                .single();
    }

    private static GivenClaim vague(int number) {
        return aClaim("vague-" + number).about(null, null).saying(VAGUE);
    }

    private static BatchProgram.Answer run(String... command) {
        BatchProgram.Answer answer = program.run(command);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer;
    }

    private static String receipt(String externalId) {
        return program.sql()
                .sql("SELECT receipt_number FROM claim WHERE external_id = ?")
                .param(externalId)
                .query(String.class)
                .single();
    }

    private static List<Tuple> newest() {
        return rows("""
                        SELECT cl.external_id, c.service, c.feature, c.tier, c.manual
                        FROM newest_classification c JOIN claim cl ON cl.id = c.claim_id ORDER BY cl.external_id
                        """).stream()
                .map(row -> tuple(
                        row.get("external_id"),
                        row.get("service"),
                        row.get("feature"),
                        row.get("tier"),
                        row.get("manual")))
                .toList();
    }

    private static List<Map<String, Object>> rows(String sql) {
        return program.sql().sql(sql).query().listOfRows();
    }
}
