package kr.outageclaims.batch.progress;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenDecision.granted;
import static kr.outageclaims.batch.fixture.GivenReading.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenClaims;
import kr.outageclaims.batch.fixture.GivenDecision;
import kr.outageclaims.intake.claimant.SealedField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What claimants are shown after each job. */
class ProgressIT {

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
    void tellsWhichClaimsAreReadAndWhichWaitForAPerson() {
        new GivenClaims(sql).add(aClaim("clear"), aClaim("dark").about(null, null));
        sql.sql("UPDATE claim SET narrative = '돈을 손해 봤어요 5만원' WHERE external_id = 'dark'")
                .update();

        run("classify");

        assertThat(told()).containsExactly("clear CLASSIFIED classified - - -", "dark RECEIVED being-read - - -");
    }

    @Test
    void tellsWhatLiesBeforeTheCouncil() {
        List<Long> ids = new GivenClaims(sql).add(aClaim("a"), aClaim("b"));
        aReading().of(sql, ids.get(0));
        aReading().waiting().of(sql, ids.get(1));

        run("propose", "--rulebook", "2022-12-29");

        assertThat(told()).containsExactly("a PROPOSED proposed - - -", "b RECEIVED being-read - - -");
    }

    @Test
    void tellsWhatWasDecidedAndAsksForEverythingAtOnceThatThePayoutsWaitFor() {
        granted("a ready").in(program);
        granted("b all missing")
                .withoutConsent()
                .without(SealedField.ACCOUNT_NUMBER)
                .giving(30_000, "melon-days:3;coupon-reissue:1")
                .in(program);
        granted("c bad account").with(SealedField.ACCOUNT_NUMBER, "123").in(program);
        granted("d rejected")
                .deciding("REJECT", "small-business-30")
                .giving(0, "")
                .in(program);
        granted("e nothing").deciding("APPROVE", "no-loss").giving(0, "").in(program);
        granted("f one shop").supporting("shop").in(program);
        granted("g same shop").supporting("shop").in(program);
        long held = granted("h held")
                .deciding("HOLD", "small-business-30")
                .giving(0, "")
                .in(program);
        aReading().of(sql, held);
        sql.sql("UPDATE proposal SET classification_id = (SELECT MAX(id) FROM classification) WHERE claim_id = ?")
                .param(held)
                .update();

        pay();

        assertThat(told())
                .containsExactly(
                        "a ready PAYING paying 30000 - -",
                        "b all missing PAYING paying 30000 melon-days:3;coupon-reissue:1"
                                + " consent;account;account-reference;transaction-reference",
                        "c bad account PAYING paying 30000 - account",
                        "d rejected DECIDED declined 0 - -",
                        "e nothing DECIDED declined 0 - -",
                        "f one shop PAYING paying 30000 - -",
                        "g same shop DECIDED already-supported 0 - -",
                        "h held PROPOSED held - - evidence");
    }

    @Test
    void aClaimReadAnewSinceTheCouncilHeldItStandsWhereItsNewReadingStands() {
        long claim = granted("a").deciding("HOLD", "small-business-30").in(program);
        aReading().of(sql, claim);
        granted("b").in(program);

        pay();

        assertThat(told()).contains("a CLASSIFIED classified - - -");
    }

    @Test
    void explainsEveryDecisionInBothLanguagesAndKeepsEqualTextsOnce() {
        granted("a").in(program);
        granted("b").in(program);
        granted("c").deciding("REJECT", "small-business-30").giving(0, "").in(program);
        granted("d").deciding("HOLD", "small-business-30").giving(0, "").in(program);

        pay();

        List<String> korean = explanations("korean");
        assertThat(korean).hasSize(3);
        assertThat(korean.get(0))
                .isEqualTo(korean.get(1))
                .startsWith("이렇게 이해했습니다: 카카오톡 메시지 · 소상공인")
                .contains("결정(2022년 12월 30일): ", "30,000원");
        assertThat(korean.get(2)).doesNotContain("30,000원");
        assertThat(explanations("english").get(0)).contains("Decided (30 December 2022)", "KRW 30,000");
        assertThat(sql.sql("SELECT COUNT(*) FROM explanation_text")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(korean).noneMatch(text -> text.contains("신고하신 내용"));
    }

    @Test
    void remembersWhenAClaimFirstCameToEachStage() {
        new GivenClaims(sql).add(aClaim("a"));
        run("classify");
        sql.sql("UPDATE claim_step SET reached_at = '2022-11-01 00:00:00'").update();
        sql.sql("UPDATE claim_progress SET published_at = '2023-01-01 00:00:00'")
                .update();

        run("propose", "--rulebook", "2022-12-29");

        assertThat(sql.sql("SELECT CONCAT(stage, ' ', reached_at < '2022-11-02') FROM claim_step ORDER BY reached_at")
                        .query(String.class)
                        .list())
                .containsExactly("CLASSIFIED 1", "PROPOSED 0");
    }

    @Test
    void whatIsToldAlreadyIsNotWrittenAgain() {
        granted("a").in(program);
        pay();
        sql.sql("UPDATE claim_progress SET published_at = '2023-01-01 00:00:00'")
                .update();
        granted("b").in(program);

        pay();

        assertThat(sql.sql("""
                        SELECT c.external_id FROM claim_progress p JOIN claim c ON c.id = p.claim_id
                        WHERE p.published_at = '2023-01-01 00:00:00'""").query(String.class).list()).containsExactly("a");
    }

    @Test
    void tellsNothingOfAnotherIncident() {
        long other = new GivenClaims(sql).add(aClaim("other")).get(0);
        sql.sql("UPDATE claim SET incident = '2024-05-21' WHERE id = ?")
                .param(other)
                .update();
        granted("a").in(program);

        pay();

        assertThat(told()).containsExactly("a PAYING paying 30000 - -");
    }

    private void pay() {
        run("payout create", "--round", "1", "--out", out.toString());
    }

    private static void run(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--incident", INCIDENT));
        words.addAll(List.of(more));
        Answer answer = program.run(words.toArray(String[]::new));
        assertThat(answer.exitCode()).as(answer.err()).isZero();
    }

    private static List<String> told() {
        return sql.sql("""
                        SELECT CONCAT_WS(' ', c.external_id, p.stage, p.message, COALESCE(p.amount_won, '-'),
                                         COALESCE(NULLIF(p.entitlements, ''), '-'), COALESCE(NULLIF(p.needs, ''), '-'))
                        FROM claim_progress p JOIN claim c ON c.id = p.claim_id ORDER BY c.external_id
                        """).query(String.class).list();
    }

    private static List<String> explanations(String language) {
        return sql.sql("SELECT " + language + " FROM claim_explanation e JOIN explanation_text t ON t.sha256 = e.sha256"
                        + " ORDER BY e.claim_id")
                .query(String.class)
                .list();
    }
}
