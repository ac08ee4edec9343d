package kr.outageclaims.batch.classify;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenAddition;
import kr.outageclaims.batch.fixture.GivenClaims;
import kr.outageclaims.batch.fixture.GivenReading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim that its claimant tells anew, from its new reading to its new proposal. */
class CorrectedClaimIT {

    private static BatchProgram program;
    private static JdbcClient sql;
    private static GivenAddition given;

    private long claim;

    @BeforeAll
    static void start() {
        program = BatchProgram.onFreshDatabase();
        program.run("status");
        sql = program.sql();
        given = new GivenAddition(program);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void fileAClaim() {
        GivenReading.clear(sql);
        claim = new GivenClaims(sql)
                .add(aClaim("a")
                        .about("talk", "channel")
                        .losing(200_000)
                        .as("SMALL_BUSINESS")
                        .saying("톡채널 주문이 끊겨 20만원을 손해 봤습니다."))
                .get(0);
    }

    @Test
    void isReadAndProposedAnewInTheNewWordsWithTheNewAmount() {
        run("classify");
        propose();
        given.correction(claim, "톡채널 주문이 끊겨 40만원을 손해 봤습니다.", 400_000);

        run("classify");
        propose();

        assertThat(proposals())
                .containsExactly("small-business-30 200000 of 0", "small-business-50 400000 of the correction");
        assertThat(program.run("verify", "--incident", INCIDENT).exitCode()).isZero();
        assertThat(sql.sql("SELECT narrative FROM claim").query(String.class).single())
                .doesNotContain("40만원");
        assertThat(told()).isEqualTo("PROPOSED");
    }

    @Test
    void isReadOnceAndNothingIsNewAfterThat() {
        given.correction(claim, "톡채널 주문이 끊겨 30만원을 손해 봤습니다.", 300_000);
        given.correction(claim, "톡채널 주문이 끊겨 40만원을 손해 봤습니다.", 400_000);

        run("classify");

        assertThat(run("classify").out()).contains("nothing new to classify");
        propose();
        assertThat(proposals()).containsExactly("small-business-50 400000 of the correction");
    }

    @Test
    void anAnswerToTheEarlierWordsSaysNothingOfTheNewOnes() {
        run("classify");
        sql.sql("""
                        INSERT INTO manual_answer (claim_id, classification_id, service, feature, reporter, tier,
                            damage_nature, amount, answered_by, answered_at, row_key)
                        SELECT claim_id, id, 'melon', 'streaming', 'INDIVIDUAL', 'PAID', 'MONETARY', NULL, '담당자',
                               UTC_TIMESTAMP(3), 'row' FROM classification
                        """).update();
        run("classify");
        given.correction(claim, "톡채널 주문이 끊겨 40만원을 손해 봤습니다.", 400_000);

        run("classify");

        assertThat(sql.sql(
                                "SELECT CONCAT(service, ' ', answer_id > 0, ' ', correction_id > 0) FROM classification ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("talk 0 0", "melon 1 0", "talk 0 1");
        assertThat(run("classify").out()).contains("nothing new to classify");
    }

    private static List<String> proposals() {
        return sql.sql("""
                        SELECT CONCAT(p.clause, ' ', p.loss_won, ' of ', IF(c.correction_id > 0, 'the correction', '0'))
                        FROM proposal p JOIN classification c ON c.id = p.classification_id ORDER BY p.id
                        """).query(String.class).list();
    }

    private static String told() {
        return sql.sql("SELECT stage FROM claim_progress").query(String.class).single();
    }

    private static void propose() {
        run("propose", "--rulebook", "2022-12-29");
    }

    private static Answer run(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command, "--incident", INCIDENT));
        words.addAll(List.of(more));
        Answer answer = program.run(words.toArray(String[]::new));
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer;
    }
}
