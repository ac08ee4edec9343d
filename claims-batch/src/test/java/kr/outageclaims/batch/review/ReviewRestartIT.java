package kr.outageclaims.batch.review;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenReading.aReading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenClaims;
import kr.outageclaims.batch.fixture.GivenReading;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.JobRuns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is cut off counts for nothing, the same command ends it, and nothing of a closed round is written again. */
class ReviewRestartIT {

    private static final String VERSION = "2022-12-29";

    private static BatchProgram program;
    private static JdbcClient sql;

    @TempDir
    Path out;

    private List<Long> ids;
    private Path workbook;

    @BeforeAll
    static void start() {
        program = BatchProgram.onFreshDatabase();
        program.run("propose", "--incident", INCIDENT, "--rulebook", VERSION);
        sql = program.sql();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void exportTwoShops() {
        GivenReading.clear(sql);
        ids = new GivenClaims(sql)
                .add(aClaim("one").losing(200_000), aClaim("two").losing(400_000));
        ids.forEach(id -> aReading().bySmallBusiness("shop " + id).of(sql, id));
        program.run("propose", "--incident", INCIDENT, "--rulebook", VERSION);
        export();
        workbook = out.resolve("review-" + INCIDENT + "-round1.xlsx");
        new CouncilPen(workbook).decideGroups("제안", "보상", "승인");
    }

    @Test
    void continuesAnImportThatFailedAndClosesTheRoundOnlyThen() {
        sql.sql("ALTER TABLE decision ADD CONSTRAINT broken CHECK (cash_won <> 50000)")
                .update();

        Answer failed = importIt();
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(counting()).isEmpty();

        sql.sql("ALTER TABLE decision DROP CONSTRAINT broken").update();
        Answer continued = importIt();

        assertThat(continued.exitCode()).as(continued.err()).isZero();
        assertThat(continued.out()).contains("continuing");
        assertThat(counting()).containsExactly("one APPROVE 30000", "two APPROVE 50000");
    }

    @Test
    void forgetsTheDraftsOfAnotherImportOfTheSameRound() {
        sql.sql("""
                INSERT INTO decision (claim_id, proposal_id, round_id, decision, cash_won, entitlements, singly, run_id,
                    decided_by, decided_at)
                SELECT claim_id, proposal_id, round_id, 'ADJUST', 999999, '', FALSE, -1, 'nobody', UTC_TIMESTAMP(3)
                FROM review_item
                """).update();
        assertThat(counting()).isEmpty();

        importIt();

        assertThat(counting()).containsExactly("one APPROVE 30000", "two APPROVE 50000");
    }

    @Test
    void leavesARoundAloneThatWasClosedAfterItsNextCopyWasCutOff() {
        sql.sql("ALTER TABLE review_round ADD CONSTRAINT once CHECK (exported < 2)")
                .update();
        assertThat(export().exitCode()).isEqualTo(1);
        sql.sql("ALTER TABLE review_round DROP CONSTRAINT once").update();
        assertThat(importIt().exitCode()).isZero();

        Answer continued = export();
        Answer after = export();

        assertThat(continued.exitCode()).as(continued.err()).isZero();
        assertThat(continued.out()).contains("continuing");
        assertThat(after.out()).contains("nothing to review");
        assertThat(counting()).containsExactly("one APPROVE 30000", "two APPROVE 50000");
        assertThat(rounds()).containsExactly("1 copy 1 closed with 2");
    }

    @Test
    void refusesACopyThatBecameStaleBetweenReadingAndTheLock() {
        ReviewImportRun importRun = program.bean(ReviewImportRun.class);
        ReviewImportRun.Returned returned = importRun.read(List.of(workbook), false);
        export();

        assertThatThrownBy(() -> program.bean(JobRuns.class).run(importRun.over(returned, "협의체")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("[stale]");

        assertThat(rounds()).containsExactly("1 copy 2 open with 2");
    }

    @Test
    void doesNotContinueAnImportWhoseCopyIsStaleButTakesTheSameAnswersToTheNewest() {
        sql.sql("ALTER TABLE decision ADD CONSTRAINT broken CHECK (cash_won <> 50000)")
                .update();
        assertThat(importIt().exitCode()).isEqualTo(1);
        sql.sql("ALTER TABLE decision DROP CONSTRAINT broken").update();
        export();
        new CouncilPen(workbook).decideGroups("제안", "보상", "승인");

        Answer newest = importIt();

        assertThat(newest.exitCode()).as(newest.err()).isZero();
        assertThat(newest.out()).doesNotContain("continuing");
        assertThat(rounds()).containsExactly("1 copy 2 closed with 2");
    }

    private Answer export() {
        return program.run("review", "export", "--incident", INCIDENT, "--rulebook", VERSION, "--out", out.toString());
    }

    private static List<String> rounds() {
        return sql.sql("""
                        SELECT CONCAT(number, ' copy ', exported, IF(closed_at IS NULL, ' open', ' closed'), ' with ',
                                      (SELECT COUNT(*) FROM review_item i WHERE i.round_id = r.id))
                        FROM review_round r ORDER BY number
                        """).query(String.class).list();
    }

    private Answer importIt() {
        return program.run("review", "import", workbook.toString(), "--by", "협의체");
    }

    private static List<String> counting() {
        return sql.sql("""
                        SELECT CONCAT(external_id, ' ', decision, ' ', cash_won)
                        FROM newest_decision d JOIN claim c ON c.id = d.claim_id ORDER BY external_id
                        """).query(String.class).list();
    }
}
