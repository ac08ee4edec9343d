package kr.outageclaims.batch.explain;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenReading.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenClaims;
import kr.outageclaims.batch.fixture.GivenDecision;
import kr.outageclaims.claim.ReceiptNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Why a claim got what it got, at every point of its way. */
class ExplainIT {

    private static final String ACCOUNT = "110-234-567890";

    private static BatchProgram program;
    private static JdbcClient sql;

    private List<Long> ids;

    @BeforeAll
    static void start() {
        program = BatchProgram.onFreshDatabase();
        program.run("status");
        sql = program.sql();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void shopProposedOneWaitingOneNew() {
        GivenDecision.clear(sql);
        ids = new GivenClaims(sql)
                .add(
                        aClaim("shop")
                                .losing(200_000)
                                .saying("주문을 못 받았어요. 연락처 " + GivenDecision.PHONE + ", " + GivenDecision.EMAIL + ", 계좌 "
                                        + ACCOUNT),
                        aClaim("waits"),
                        aClaim("new"));
        aReading().bySmallBusiness("one").of(sql, ids.get(0));
        aReading().waiting().of(sql, ids.get(1));
        assertThat(program.run("propose", "--incident", INCIDENT, "--rulebook", "2022-12-29")
                        .exitCode())
                .isZero();
    }

    @Test
    void tellsWhatIsProposedAndWhyInBothLanguages() {
        String told = explain(receipt(0)).out();

        assertThat(told)
                .contains("주문을 못 받았어요", "30,000원", "KRW 30,000", "채널 캐시", "small-business-30", "2022-12-29")
                .contains("facts         {\"service\":\"talk\"");
    }

    @Test
    void tellsWhatTheCouncilDecidedAndWhatItPaid() {
        decide("ADJUST", 70_000);

        String told = explain(receipt(0)).out();

        assertThat(told).contains("70,000원", "KRW 70,000", "2022년 12월 30일", "30 December 2022");
        assertThat(told).contains("조정 / adjust", "1차", "협의체");
    }

    @Test
    void saysWhereAClaimWithoutAProposalStands() {
        assertThat(explain(receipt(1)).out()).contains("담당자가 직접 확인하고 있습니다", "an operator is looking");
        assertThat(explain(receipt(2)).out()).contains("아직 분류하지 않았습니다", "not classified yet");
    }

    @Test
    void showsNoPhoneMailOrAccountOfTheClaimant() {
        assertThat(explain(receipt(0)).out())
                .doesNotContain(GivenDecision.PHONE, "9876", GivenDecision.EMAIL, "hong@", ACCOUNT, "567890");
    }

    @Test
    void tellsWhatTheFormAskedBesideTheWordsAndNothingOfItForOtherChannels() {
        GivenClaims claims = new GivenClaims(sql);
        claims.filed(ids.get(0), "SELF", "케이크 쿠폰 " + GivenDecision.PHONE);
        claims.filed(ids.get(1), "GUARDIAN", null);

        assertThat(explain(receipt(0)).out())
                .contains("상품 / product       케이크 쿠폰 010-****-5432")
                .doesNotContain("보호자");
        assertThat(explain(receipt(1)).out())
                .contains("신고 / filed         보호자가 아이를 대신해 신고 / filed by a guardian for a child")
                .doesNotContain("/ product");
        assertThat(explain(receipt(2)).out()).doesNotContain("/ filed", "/ product");
    }

    @Test
    void readsTheNumberAsPeopleTypeIt() {
        assertThat(explain(" " + receipt(0).toLowerCase(Locale.ROOT) + " ").out())
                .contains(receipt(0));
    }

    @Test
    void refusesAWrongCheckCharacterAndAnUnknownReceipt() {
        String right = receipt(0);
        String wrong = right.substring(0, right.length() - 1) + (right.endsWith("7") ? "8" : "7");
        String unknown = ReceiptNumber.ofSequence(900_000).value();

        Answer notANumber = program.run("explain", wrong);
        Answer nobodys = program.run("explain", unknown);

        assertThat(List.of(notANumber.exitCode(), nobodys.exitCode())).containsExactly(2, 2);
        assertThat(notANumber.err().lines()).singleElement().asString().contains(wrong, "check character");
        assertThat(nobodys.err().lines()).singleElement().asString().contains(unknown, "no claim");
    }

    @Test
    void saysSoWhenTheStoredFactsOrTheRulebookAreNotThoseOfTheProposal() {
        sql.sql("UPDATE proposal SET facts = REPLACE(facts, '200000', '400000')")
                .update();
        Answer facts = program.run("explain", receipt(0));
        sql.sql("UPDATE proposal SET facts = REPLACE(facts, '400000', '200000'), cash_won = 30001")
                .update();
        Answer amount = program.run("explain", receipt(0));
        sql.sql("UPDATE proposal SET rulebook_sha256 = 'another'").update();
        Answer rulebook = program.run("explain", receipt(0));

        assertThat(List.of(facts.exitCode(), amount.exitCode(), rulebook.exitCode()))
                .containsExactly(1, 1, 1);
        assertThat(facts.err())
                .contains(
                        receipt(0),
                        "under clause small-business-30 (30,000 won",
                        "its facts give small-business-50 (50,000 won");
        assertThat(amount.err()).contains("30,001 won", "its facts give small-business-30 (30,000 won");
        assertThat(rulebook.err()).contains(receipt(0), "SHA-256 another", "restore its files");
    }

    private void decide(String decision, long won) {
        sql.sql("""
                INSERT INTO review_round (id, incident, number, rulebook, opened_at, exported, closed_at, closed_by)
                VALUES (1, ?, 1, '2022-12-29', '2022-12-29 00:00:00', 1, '2022-12-30 01:02:03', '협의체')
                """).param(INCIDENT).update();
        sql.sql("""
                INSERT INTO decision (claim_id, proposal_id, round_id, decision, cash_won, entitlements, singly, decided_by,
                    decided_at)
                SELECT claim_id, id, 1, ?, ?, entitlements, TRUE, '협의체', '2022-12-30 01:02:03' FROM proposal
                """).params(decision, won).update();
    }

    private static Answer explain(String receipt) {
        Answer answer = program.run("explain", receipt);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer;
    }

    private String receipt(int claim) {
        return sql.sql("SELECT receipt_number FROM claim WHERE id = ?")
                .param(ids.get(claim))
                .query(String.class)
                .single();
    }
}
