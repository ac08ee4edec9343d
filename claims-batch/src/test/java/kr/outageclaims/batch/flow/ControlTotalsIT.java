package kr.outageclaims.batch.flow;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenDecision.granted;
import static kr.outageclaims.batch.fixture.GivenReading.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenClaims;
import kr.outageclaims.batch.fixture.GivenDecision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody deletes a row by hand between two steps: the job fails, names its totals, and goes on after the repair. */
class ControlTotalsIT {

    private static final String RULEBOOK = "2022-12-29";
    private static final List<String> IMPORTED = List.of("rejected_row", "import_warning", "import_file");

    private static BatchProgram program;
    private static JdbcClient sql;
    private static Backup backup;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        program = BatchProgram.onFreshDatabase();
        program.run("status");
        sql = program.sql();
        backup = new Backup(sql);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void clear() {
        GivenDecision.clear(sql);
        IMPORTED.forEach(table -> sql.sql("DELETE FROM " + table).update());
    }

    @Test
    void importMissesAClaim() throws IOException {
        String[] command = importing();
        backup.isLostAt("importTotals", "claimant", "claim_id = (SELECT MIN(id) FROM claim)");
        backup.isLostAt("importTotals", "claim", "external_id = 'A-1'");

        Answer failed = program.run(command);
        backup.putBack("claim", "claimant");

        failsWith(failed, "control totals of calls.csv: 1 rows that were taken have no claim any more");
        goesOn(command);
        assertThat(program.run(command).out()).contains("nothing new");
    }

    @Test
    void importMissesARejectedRow() throws IOException {
        String[] command = importing();
        backup.isLostAt("importTotals", "rejected_row", "row_no = 4");

        Answer failed = program.run(command);
        backup.putBack("rejected_row");

        failsWith(
                failed,
                "control totals of calls.csv don't add up: rows=3 claims=2 repeats=0 rejects=1 rejected rows kept=0");
        goesOn(command);
    }

    @Test
    void classifyMissesAClassification() {
        new GivenClaims(sql).add(aClaim("A-1"), aClaim("A-2"), aClaim("A-3"));
        String[] command = {"classify", "--incident", INCIDENT};
        backup.isLostAt("classifyTotals", "classification", "claim_id = 2");

        Answer failed = program.run(command);
        backup.forget("classification");

        failsWith(failed, "control totals: of 3 claims from id 1 to 3 only 2 are classified");
        assertThat(failed.err()).contains("1 are missing", "Run classify again");
        goesOn(command);
        assertThat(count("classification")).isEqualTo(3);
    }

    @Test
    void proposeMissesAProposal() {
        givenReadings();
        String[] command = propose();
        backup.isLostAt("proposeTotals", "proposal", "claim_id = 2");

        Answer failed = program.run(command);
        backup.forget("proposal");

        failsWith(failed, "control totals: of 3 classified claims 2 have a proposal");
        assertThat(failed.err()).contains("1 are missing", "Run propose again");
        goesOn(command);
        assertThat(count("proposal")).isEqualTo(3);
    }

    @Test
    void proposeMissesWon() {
        givenReadings();
        String[] command = propose();
        backup.isChangedAt("proposeTotals", "UPDATE proposal SET cash_won = cash_won + 1 WHERE claim_id = 2");

        Answer failed = program.run(command);
        backup.handsOff();
        sql.sql("UPDATE proposal SET cash_won = cash_won - 1 WHERE claim_id = 2")
                .update();

        failsWith(failed, "control totals: the proposals of this run sum to 90001 won");
        assertThat(failed.err()).contains("give 90000 won", "compare with the backup");
        goesOn(command);
    }

    @Test
    void reviewImportMissesADecision() {
        String[] command = decided();
        backup.isLostAt("closeRound", "decision", "claim_id = 2");

        Answer failed = program.run(command);
        backup.forget("decision");

        failsWith(failed, "control totals: the decision on proposal");
        assertThat(failed.err()).contains("is missing", "import again");
        assertThat(count("newest_decision")).isZero();
        goesOn(command);
        assertThat(count("newest_decision")).isEqualTo(3);
    }

    @Test
    void reviewImportMissesAProposalThatWasLaidBeforeTheCouncil() {
        String[] command = decided();
        backup.isLostAt("closeRound", "review_item", "claim_id = 2");

        Answer failed = program.run(command);
        backup.putBack("review_item");

        failsWith(failed, "control totals: round 1 has 2 proposals laid before the council, but 3 decisions");
        assertThat(count("newest_decision")).isZero();
        goesOn(command);
        assertThat(count("newest_decision")).isEqualTo(3);
    }

    @Test
    void payoutMissesCash() throws IOException {
        granted("one").in(program);
        granted("two").in(program);
        String[] command = payout();
        backup.isLostAt("writePayoutFiles", "payout", "claim_id = 2");

        Answer failed = program.run(command);
        backup.putBack("payout");

        failsWith(failed, "the council granted {cash=60000}, but the payouts come to {cash=30000}. No file was put");
        assertThat(folder).isEmptyDirectory();
        goesOn(command);
    }

    @Test
    void payoutMissesAnEntitlement() throws IOException {
        granted("one").giving(30_000, "melon-days:3").in(program);
        String[] command = payout();
        backup.isLostAt("writePayoutFiles", "payout", "kind = 'melon-days'");

        Answer failed = program.run(command);
        backup.putBack("payout");

        failsWith(failed, "the council granted {cash=30000, melon-days=3}, but the payouts come to {cash=30000}");
        assertThat(folder).isEmptyDirectory();
        goesOn(command);
    }

    @Test
    void noticesMissANotice() {
        granted("one").in(program);
        granted("two").in(program);
        String[] command = {"notices", "export", "--incident", INCIDENT, "--out", folder.toString()};
        backup.isLostAt("writeGatewayFiles", "notice", "claim_id = 2");

        Answer failed = program.run(command);
        backup.putBack("notice");

        failsWith(
                failed,
                "control totals: 2 notices were noted under export 1 of " + INCIDENT + ", but 1 can be written");
        assertThat(folder).isEmptyDirectory();
        goesOn(command);
        assertThat(program.run(command).out()).contains("nothing new to tell");
    }

    private static void failsWith(Answer failed, String totals) {
        assertThat(failed.exitCode()).as(failed.err()).isEqualTo(1);
        assertThat(failed.err()).contains(totals).contains("the same command continues");
    }

    private static void goesOn(String... command) {
        Answer again = program.run(command);
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("continuing the unfinished run");
    }

    private static long count(String table) {
        return sql.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    private String[] importing() throws IOException {
        Path calls = Files.writeString(folder.resolve("calls.csv"), """
                접수번호,접수일시,연락처,피해내용
                A-1,2022-10-20 10:00,010-0000-0001,안 됨
                A-2,2022-10-20 10:00,010-0000-0002,안 됨
                A-3,어제,010-0000-0003,안 됨
                """);
        return new String[] {"import", calls.toString(), "--channel", "email", "--incident", INCIDENT};
    }

    private static void givenReadings() {
        new GivenClaims(sql)
                .add(
                        aClaim("A-1").losing(200_000),
                        aClaim("A-2").losing(200_000),
                        aClaim("A-3").losing(200_000))
                .forEach(id -> aReading().bySmallBusiness("shop " + id).of(sql, id));
    }

    private static String[] propose() {
        return new String[] {"propose", "--incident", INCIDENT, "--rulebook", RULEBOOK};
    }

    /** A round whose workbook has come back. */
    private String[] decided() {
        givenReadings();
        program.run(propose());
        program.run("review", "export", "--incident", INCIDENT, "--rulebook", RULEBOOK, "--out", folder.toString());
        Path workbook = folder.resolve("review-" + INCIDENT + "-round1.xlsx");
        return new String[] {"review", "import", workbook.toString(), "--by", "협의체", "--hold-blank=true"};
    }

    private String[] payout() {
        return new String[] {"payout", "create", "--incident", INCIDENT, "--round", "1", "--out", folder.toString()};
    }

    /** Takes rows away at the moment at which a step begins, and keeps them to be put back. */
    private record Backup(JdbcClient sql) {

        void isLostAt(String step, String table, String where) {
            sql.sql("CREATE TABLE kept_" + table + " AS SELECT * FROM " + table + " WHERE FALSE")
                    .update();
            isChangedAt(step, "INSERT INTO kept_" + table + " SELECT * FROM " + table + " WHERE " + where);
            isChangedAt(step, "DELETE FROM " + table + " WHERE " + where);
        }

        void isChangedAt(String step, String statement) {
            sql.sql("CREATE TRIGGER hand" + triggers().size() + " BEFORE INSERT ON BATCH_STEP_EXECUTION FOR EACH ROW"
                            + " IF NEW.STEP_NAME = '" + step + "' THEN " + statement + "; END IF")
                    .update();
        }

        void handsOff() {
            triggers().forEach(trigger -> sql.sql("DROP TRIGGER " + trigger).update());
        }

        void putBack(String... tables) {
            handsOff();
            for (String table : tables) {
                int back = sql.sql("INSERT INTO " + table + " SELECT * FROM kept_" + table)
                        .update();
                assertThat(back).as("rows of %s taken away", table).isPositive();
                sql.sql("DROP TABLE kept_" + table).update();
            }
        }

        /** The job makes them anew itself. */
        void forget(String table) {
            handsOff();
            sql.sql("DROP TABLE kept_" + table).update();
        }

        private List<String> triggers() {
            return sql.sql("SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()")
                    .query(String.class)
                    .list();
        }
    }
}
