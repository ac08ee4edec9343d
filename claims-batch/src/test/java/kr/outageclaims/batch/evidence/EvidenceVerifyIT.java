package kr.outageclaims.batch.evidence;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenReading.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenClaims;
import kr.outageclaims.batch.fixture.GivenEvidence;
import kr.outageclaims.batch.fixture.GivenReading;
import kr.outageclaims.batch.stored.FactsJson;
import kr.outageclaims.claim.ReceiptNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scooter fee of 520,000 won is over what is refunded unseen; 450,000 is refunded once somebody saw the proof. */
class EvidenceVerifyIT {

    private static BatchProgram program;
    private static JdbcClient sql;

    private long scooter;
    private long other;

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
    void twoScooters() {
        GivenReading.clear(sql);
        GivenEvidence.clear(sql);
        List<Long> ids = new GivenClaims(sql)
                .add(aClaim("scooter").losing(450_000), aClaim("other").losing(450_000));
        scooter = ids.get(0);
        other = ids.get(1);
        ids.forEach(id -> aReading().of("mobility", "bike").paid().of(sql, id));
    }

    @Test
    void theRulesSeeAMarkAndItsRevocationAndNothingElseIsProposedAnew() {
        propose();
        String unseen = proposals(scooter).get(0);
        assertThat(unseen).startsWith("NONE ASK_COUNCIL ");

        assertThat(verify(receipt(scooter)).out()).contains("evidence verified", "propose");
        assertThat(propose().out()).contains("1 compensate");
        assertThat(run("evidence", "verify", receipt(scooter), "--by", "이", "--reason", "다른 사람의 영수증", "--revoke")
                        .out())
                .contains("no longer verified");
        assertThat(propose().exitCode()).isZero();

        assertThat(proposals(scooter)).containsExactly(unseen, "VERIFIED COMPENSATE bike-refund 450000", unseen);
        assertThat(proposals(other)).containsExactly(unseen);
        assertThat(propose().out()).contains("nothing new");
        Answer replayed = run("verify", "--incident", INCIDENT);
        assertThat(replayed.exitCode()).as(replayed.err()).isZero();
        assertThat(replayed.out()).contains("4 proposals replayed");
    }

    @Test
    void aMarkThatComesBeforeTheFirstProposalCountsAtOnce() {
        verify(receipt(scooter));

        propose();

        assertThat(proposals(scooter)).containsExactly("VERIFIED COMPENSATE bike-refund 450000");
    }

    @Test
    void anAttachedFileCountsAsDeclaredAndOneMoreChangesNothing() {
        propose();
        GivenEvidence evidence = new GivenEvidence(program);
        evidence.attach(scooter, new byte[] {1});
        evidence.attach(other, "PDF", "QUARANTINED", new byte[] {1});

        propose();
        evidence.attach(scooter, new byte[] {2});

        assertThat(propose().out()).contains("nothing new");
        assertThat(proposals(scooter)).hasSize(2).last().asString().startsWith("DECLARED ASK_COUNCIL ");
        assertThat(proposals(other)).hasSize(1);
        assertThat(run("verify", "--incident", INCIDENT).exitCode()).isZero();
    }

    @Test
    void aFileOfAClaimThatDeclaredItsEvidenceChangesNothing() {
        sql.sql("UPDATE claim SET evidence_declared = TRUE WHERE id = ?")
                .param(scooter)
                .update();
        propose();

        new GivenEvidence(program).attach(scooter, new byte[] {1});

        assertThat(propose().out()).contains("nothing new");
        assertThat(proposals(scooter)).singleElement().asString().startsWith("DECLARED ");
    }

    @Test
    void aProposalThatSaysVerifiedWithoutAMarkIsFound() {
        propose();
        sql.sql("UPDATE proposal SET facts = REPLACE(facts, 'NONE', 'DECLARED') WHERE claim_id = ?")
                .param(other)
                .update();

        Answer replayed = run("verify", "--incident", INCIDENT);

        assertThat(replayed.exitCode()).isEqualTo(1);
        assertThat(replayed.err()).contains(receipt(other), "\"evidence\":\"DECLARED\"");
    }

    @Test
    void keepsEveryMarkWithNameAndReasonAndTheSameMarkOnce() {
        verify(receipt(scooter));
        Answer again = verify(receipt(scooter).toLowerCase(java.util.Locale.ROOT));
        run("evidence", "verify", receipt(scooter), "--by", "이", "--reason", "잘못 봄, 900101-1234567", "--revoke");
        Answer nothing = run("evidence", "verify", receipt(other), "--by", "이", "--reason", "x", "--revoke");

        assertThat(again.out()).contains("verified already by 심사 담당 김");
        assertThat(nothing.out()).contains("nothing to take back");
        assertThat(List.of(again.exitCode(), nothing.exitCode())).containsExactly(0, 0);
        assertThat(sql.sql("SELECT CONCAT_WS('|', verified, marked_by, reason) FROM evidence_mark ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("1|심사 담당 김|영수증 원본 확인", "0|이|잘못 봄, [주민등록번호 삭제]");
    }

    @Test
    void explainTellsOfFilesAndWhoVerified() {
        new GivenEvidence(program).attach(scooter, new byte[] {1});
        verify(receipt(scooter));
        propose();

        assertThat(run("explain", receipt(scooter)).out())
                .contains("파일 1개 / 1 files", "확인 / verified  심사 담당 김: 영수증 원본 확인", "\"evidence\":\"VERIFIED\"");
        assertThat(run("explain", receipt(other)).out()).doesNotContain("증빙 확인 / verified", "1 files");
    }

    @Test
    void saysWhenTheMarkComesTooLateOrTheClaimShowsNoEvidence() {
        assertThat(verify(receipt(other)).out()).contains("no files and declared no evidence");
        propose();
        sql.sql("""
                INSERT INTO review_round (id, incident, number, rulebook, opened_at, exported, closed_at, closed_by)
                VALUES (1, ?, 1, '2022-12-29', '2022-12-29 00:00:00', 1, '2022-12-30 01:02:03', '협의체')
                """).param(INCIDENT).update();
        sql.sql("""
                INSERT INTO decision (claim_id, proposal_id, round_id, decision, cash_won, entitlements, singly, decided_by,
                    decided_at)
                SELECT claim_id, id, 1, 'REJECT', 0, '', TRUE, '협의체', '2022-12-30 01:02:03' FROM proposal
                WHERE claim_id = ?
                """).param(scooter).update();

        assertThat(verify(receipt(scooter)).out()).contains("decided already");
        assertThat(propose().out()).contains("nothing new");
    }

    @Test
    void refusesAReceiptThatIsNoneAndWhoHasNoName() {
        Answer wrong = verify("7KQM-2XWA-7");
        Answer unknown = verify(ReceiptNumber.ofSequence(900_000).value());
        Answer nameless = run("evidence", "verify", receipt(scooter), "--by", " ", "--reason", "x");

        assertThat(List.of(wrong.exitCode(), unknown.exitCode(), nameless.exitCode()))
                .containsExactly(2, 2, 2);
        assertThat(unknown.err()).contains("no claim with this receipt number");
        assertThat(nameless.err()).contains("--by", "1 to 100");
        assertThat(sql.sql("SELECT COUNT(*) FROM evidence_mark")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static Answer verify(String receipt) {
        return run("evidence", "verify", receipt, "--by", "심사 담당 김", "--reason", "영수증 원본 확인");
    }

    private static Answer propose() {
        return run("propose", "--incident", INCIDENT, "--rulebook", "2022-12-29");
    }

    private static Answer run(String... arguments) {
        return program.run(arguments);
    }

    private static List<String> proposals(long claim) {
        return sql.sql("SELECT facts, outcome, clause, cash_won FROM proposal WHERE claim_id = ? ORDER BY id")
                .param(claim)
                .query((row, number) -> FactsJson.read(row.getString("facts")).evidence() + " "
                        + row.getString("outcome") + " " + row.getString("clause") + " " + row.getLong("cash_won"))
                .list();
    }

    private static String receipt(long claim) {
        return sql.sql("SELECT receipt_number FROM claim WHERE id = ?")
                .param(claim)
                .query(String.class)
                .single();
    }
}
