package kr.outageclaims.batch.notices;

import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenDecision.granted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenAddition;
import kr.outageclaims.batch.fixture.GivenDecision;
import kr.outageclaims.intake.claimant.SealedField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What claimants are told, each thing once. */
class NoticesIT {

    private static BatchProgram program;
    private static JdbcClient sql;

    @TempDir
    Path out;

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
    void clear() {
        GivenDecision.clear(sql);
    }

    @Test
    void writesAFileAnEventWithAnAddressALine() throws IOException {
        granted("ready").in(program);
        granted("english, by mail")
                .inEnglish()
                .without(SealedField.PHONE)
                .with(SealedField.EMAIL, GivenDecision.EMAIL)
                .without(SealedField.ACCOUNT_NUMBER)
                .in(program);
        granted("held").deciding("HOLD", "free-loss").giving(0, "").in(program);
        granted("declined").deciding("REJECT", "no-loss").giving(0, "").in(program);
        pay();

        Answer answer = export();

        assertThat(answer.out()).contains("9건");
        assertThat(lines(1, "received")).hasSize(5);
        assertThat(lines(1, "decided"))
                .hasSize(4)
                .element(1)
                .asString()
                .startsWith(GivenDecision.PHONE + ",sms," + receipt("ready") + ",ko,")
                .contains("30,000원", "2023년 1월 29일까지");
        assertThat(lines(1, "decided").get(2))
                .startsWith(GivenDecision.EMAIL + ",email," + receipt("english, by mail") + ",en,")
                .contains("30,000", "29 January 2023");
        assertThat(lines(1, "decided").get(3)).contains(receipt("declined"), "금전 손실이 없는 신고");
        assertThat(lines(1, "proof-or-account-needed"))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("your bank account (bank, number, holder)"))
                .anySatisfy(line -> assertThat(line).contains(receipt("held"), "증빙 서류"));
    }

    @Test
    void tellsNothingTwice() throws IOException {
        granted("first").in(program);
        pay();
        export();

        Answer nothing = export();
        granted("second").in(program);
        pay();
        export();

        assertThat(nothing.out()).contains("nothing new to tell");
        assertThat(files())
                .containsExactly(
                        "notices-" + INCIDENT + "-001-decided.csv",
                        "notices-" + INCIDENT + "-001-received.csv",
                        "notices-" + INCIDENT + "-002-decided.csv",
                        "notices-" + INCIDENT + "-002-received.csv");
        assertThat(lines(2, "received")).hasSize(2).element(1).asString().contains(receipt("second"));
    }

    @Test
    void asksForTheAccountAfterTheConsentWasGiven() throws IOException {
        long claim = granted("first")
                .withoutConsent()
                .without(SealedField.ACCOUNT_NUMBER)
                .in(program);
        pay();
        export();
        new GivenAddition(program).consent(claim);
        pay();

        Answer asked = export();
        pay();
        Answer again = export();

        assertThat(lines(1, "proof-or-account-needed"))
                .hasSize(2)
                .element(1)
                .asString()
                .contains("동의");
        assertThat(asked.out()).contains("1건");
        assertThat(lines(2, "proof-or-account-needed"))
                .hasSize(2)
                .element(1)
                .asString()
                .contains("본인 계좌");
        assertThat(again.out()).contains("nothing new to tell");
    }

    @Test
    void asksForTheAccountOfWhatWasHeldBefore() throws IOException {
        long claim = granted("first")
                .deciding("HOLD", "free-loss")
                .giving(0, "")
                .without(SealedField.ACCOUNT_NUMBER)
                .in(program);
        export();
        granted("round two").in(2).in(program);
        decideInRoundTwo(claim, "APPROVE", 30_000);

        run("payout", "create", "--incident", INCIDENT, "--round", "2", "--out", payFolder());
        export();

        assertThat(lines(1, "proof-or-account-needed"))
                .hasSize(2)
                .element(1)
                .asString()
                .contains("증빙 서류");
        assertThat(lines(2, "proof-or-account-needed"))
                .hasSize(2)
                .element(1)
                .asString()
                .contains(receipt("first"), "본인 계좌");
        assertThat(export().out()).contains("nothing new to tell");
    }

    @Test
    void holdingTheSameProposalAgainAsksForNothingNew() {
        long claim =
                granted("first").deciding("HOLD", "free-loss").giving(0, "").in(program);
        export();
        granted("round two").in(2).in(program);
        decideInRoundTwo(claim, "HOLD", 0);

        export();

        assertThat(sql.sql("SELECT COUNT(*) FROM notice WHERE event = 'proof-or-account-needed'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void tellsWhatWasGrantedOnceItsPayoutsAreMade() throws IOException {
        granted("waits for its payout").in(program);
        export();
        assertThat(files()).containsExactly("notices-" + INCIDENT + "-001-received.csv");
        pay();

        export();

        assertThat(files()).contains("notices-" + INCIDENT + "-002-decided.csv");
    }

    @Test
    void keepsDraftsOfAnOpenRoundToItself() throws IOException {
        granted("draft").in(program);
        sql.sql("UPDATE review_round SET closed_at = NULL").update();

        export();

        assertThat(files()).containsExactly("notices-" + INCIDENT + "-001-received.csv");
    }

    @Test
    void notesNothingWhenTheFolderCannotBeWrittenTo() throws IOException {
        granted("first").in(program);
        pay();
        Path file = Files.createFile(out.resolve("a file"));

        Answer refused = program.run("notices", "export", "--incident", INCIDENT, "--out", file.toString());
        long noted = sql.sql("SELECT COUNT(*) FROM notice").query(Long.class).single();
        Answer again = export();

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(noted).isZero();
        assertThat(again.out()).contains("2건");
        assertThat(lines(1, "received")).hasSize(2);
        assertThat(lines(1, "decided")).hasSize(2);
    }

    @Test
    void namesNoPersonWhenAnAddressDoesNotOpen() {
        granted("first").in(program);
        long second = granted("second").in(program);
        sql.sql("""
                UPDATE claimant a JOIN claimant b ON b.claim_id <> a.claim_id SET a.phone_sealed = b.phone_sealed
                WHERE a.claim_id = ?
                """).param(second).update();

        Answer answer = program.run("notices", "export", "--incident", INCIDENT, "--out", out.toString());

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).contains("notices " + INCIDENT + " failed").doesNotContain(GivenDecision.PHONE);
    }

    private static void decideInRoundTwo(long claim, String decision, long won) {
        sql.sql("""
                        INSERT INTO decision (claim_id, proposal_id, round_id, decision, cash_won, entitlements, singly,
                            decided_by, decided_at)
                        SELECT claim_id, proposal_id, 2, ?, ?, '', FALSE, decided_by, decided_at FROM decision
                        WHERE claim_id = ?
                        """).params(decision, won, claim).update();
    }

    private void pay() {
        run("payout", "create", "--incident", INCIDENT, "--round", "1", "--out", payFolder());
    }

    private static String payFolder() {
        return program.home().resolve("pay").toString();
    }

    private Answer export() {
        return run("notices", "export", "--incident", INCIDENT, "--out", out.toString());
    }

    private static Answer run(String... command) {
        Answer answer = program.run(command);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer;
    }

    private List<String> lines(int export, String event) throws IOException {
        return Files.readAllLines(out.resolve("notices-%s-%03d-%s.csv".formatted(INCIDENT, export, event)));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String receipt(String externalId) {
        return sql.sql("SELECT receipt_number FROM claim WHERE external_id = ?")
                .param(externalId)
                .query(String.class)
                .single();
    }
}
