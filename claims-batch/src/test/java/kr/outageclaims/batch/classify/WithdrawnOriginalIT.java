package kr.outageclaims.batch.classify;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenAddition;
import kr.outageclaims.batch.fixture.GivenClaim;
import kr.outageclaims.batch.fixture.GivenClaims;
import kr.outageclaims.batch.fixture.GivenReading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who files twice and takes the first back has filed once. */
class WithdrawnOriginalIT {

    private static BatchProgram program;
    private static JdbcClient sql;
    private static GivenAddition given;

    private List<Long> ids;

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
    void theSameDamageThreeTimes() {
        GivenReading.clear(sql);
        ids = new GivenClaims(sql).add(lost("first", 20), lost("second", 21), lost("third", 22));
        run("classify");
        propose();
        assertThat(links()).containsExactly("second of first", "third of first");
        given.withdrawal(ids.get(0));
    }

    @Test
    void theEarliestThatIsLeftIsAClaimOfItsOwn() {
        run("classify");
        propose();

        assertThat(links()).containsExactly("third of second");
        assertThat(proposals()).containsExactly("first own", "second own", "third duplicate");
        assertThat(sql.sql("SELECT COUNT(*) FROM proposal").query(Integer.class).single())
                .isEqualTo(4);
    }

    @Test
    void onceThatIsDoneNothingIsNewAndEveryProposalCanBeReplayed() {
        run("classify");
        propose();

        assertThat(run("classify").out()).contains("nothing new to classify");
        assertThat(run("propose", "--rulebook", "2022-12-29").out()).contains("nothing new");
        assertThat(run("verify").exitCode()).isZero();
    }

    @Test
    void itHoldsForEachThatIsTakenBackInTurn() {
        run("classify");
        propose();
        given.withdrawal(ids.get(1));

        run("classify");
        propose();

        assertThat(links()).isEmpty();
        assertThat(proposals()).containsExactly("first own", "second own", "third own");
    }

    @Test
    void whatIsDecidedStaysDecidedAndIsNobodysOriginal() {
        decide(ids.get(1), "REJECT");

        run("classify");
        propose();

        assertThat(links()).containsExactly("second of first");
        assertThat(proposals()).containsExactly("first own", "second duplicate", "third own");
        assertThat(run("classify").out()).contains("nothing new to classify");
    }

    private static GivenClaim lost(String externalId, int day) {
        return aClaim(externalId).byPhone("p").losing(30_000).receivedAt("2022-10-" + day + "T00:00:00Z");
    }

    private static void decide(long claim, String decision) {
        sql.sql("""
                        INSERT INTO review_round (id, incident, number, rulebook, opened_at, exported, closed_at, closed_by)
                        VALUES (1, ?, 1, '2022-12-29', '2022-12-29 00:00:00', 1, '2022-12-30 01:02:03', '협의체')
                        """).param(INCIDENT).update();
        sql.sql("""
                        INSERT INTO decision (claim_id, proposal_id, round_id, decision, cash_won, entitlements, singly,
                            decided_by, decided_at)
                        SELECT claim_id, id, 1, ?, 0, '', FALSE, '협의체', '2022-12-30 01:02:03' FROM proposal
                        WHERE claim_id = ?
                        """).params(decision, claim).update();
    }

    private static List<String> links() {
        return sql.sql("""
                        SELECT CONCAT(d.external_id, ' of ', o.external_id) FROM duplicate_link l
                        JOIN claim d ON d.id = l.claim_id JOIN claim o ON o.id = l.duplicate_of ORDER BY d.id
                        """).query(String.class).list();
    }

    /** The newest of each claim: whether it was proposed as a duplicate or as a claim of its own. */
    private static List<String> proposals() {
        return sql.sql("""
                        SELECT CONCAT(c.external_id, ' ', IF(p.clause = 'duplicate', 'duplicate', 'own'))
                        FROM newest_proposal p JOIN claim c ON c.id = p.claim_id ORDER BY c.id
                        """).query(String.class).list();
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
