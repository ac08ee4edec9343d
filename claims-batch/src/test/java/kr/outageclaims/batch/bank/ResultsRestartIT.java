package kr.outageclaims.batch.bank;

import static kr.outageclaims.batch.bank.BankDesk.PAID;
import static kr.outageclaims.batch.bank.BankDesk.RETURNED;
import static kr.outageclaims.batch.bank.BankDesk.first;
import static kr.outageclaims.batch.fixture.GivenDecision.granted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenDecision;
import kr.outageclaims.intake.claimant.SealedField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run of results leaves behind when it does not come to its end. */
class ResultsRestartIT {

    private static BatchProgram program;

    @TempDir
    Path folder;

    private BankDesk desk;
    private Path results;

    @BeforeAll
    static void start() {
        program = BatchProgram.onFreshDatabase();
        program.run("status");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void aFileOfTwoResults() throws IOException {
        GivenDecision.clear(program.sql());
        desk = new BankDesk(program, folder);
        granted("a").in(program);
        granted("b").in(program);
        desk.create();
        results = desk.answered(first(), claim -> claim.equals("a") ? PAID : RETURNED);
    }

    @Test
    void theSameCommandContinuesWhatBrokeOffAndNotesNothingTwice() {
        Answer broken = with(
                "BEFORE UPDATE ON bank_result_file FOR EACH ROW IF NEW.finished_at IS NOT NULL"
                        + " THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'power cut'; END IF",
                () -> desk.bring(results));
        String before = desk.told("a");

        Answer again = desk.bring(results);

        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(before).isEqualTo("PAYING paying 30000");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out())
                .contains("continuing the unfinished run", "지급 1 (30,000)", "반송 1 (30,000)", "되풀이 0", "제외 0");
        assertThat(desk.payoutRows())
                .containsExactly("a cash 1 READY live PAID", "b cash 1 READY live RETURNED:WRONG_ACCOUNT");
        assertThat(desk.told("a")).isEqualTo("PAID paid 30000");
    }

    @Test
    void aResultThatVanishedBetweenTheStepsStopsTheRun() {
        Answer stopped = with(
                "BEFORE INSERT ON BATCH_STEP_EXECUTION FOR EACH ROW DELETE FROM bank_result"
                        + " WHERE result = 'PAID' AND NEW.STEP_NAME = 'resultTotals'",
                () -> desk.bring(results));

        assertThat(stopped.exitCode()).isEqualTo(1);
        assertThat(stopped.err())
                .contains(
                        "control totals",
                        "paid=Sum[count=0, quantity=0] counted=Sum[count=1, quantity=30000]",
                        "compare with the backup");
        assertThat(desk.told("a")).isEqualTo("PAYING paying 30000");
    }

    @Test
    void severalFilesAreToldOfOnce() throws IOException {
        Path coupons = aFurtherFile();
        int before = timesTold();

        desk.taken(results, coupons);
        desk.taken(results, coupons);

        assertThat(timesTold()).isEqualTo(before + 1);
        assertThat(List.of(desk.told("a"), desk.told("c"))).containsExactly("PAID paid 30000", "PAID paid 30000");
    }

    @Test
    void whatWasTakenIsToldEvenWhenTheNextFileIsNot() throws IOException {
        Path coupons = aFurtherFile();

        Answer broken = with(
                "BEFORE INSERT ON bank_result_file FOR EACH ROW IF NEW.sheet LIKE 'fulfil%'"
                        + " THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'power cut'; END IF",
                () -> desk.bring(results, coupons));

        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.err()).contains("power cut");
        assertThat(List.of(desk.told("a"), desk.told("c"))).containsExactly("PAID paid 30000", "PAYING paying 30000");
    }

    @Test
    void aCommandThatDiedBeforeItToldIsMadeUpForByTheNext() {
        Answer killed = with(
                "BEFORE INSERT ON BATCH_JOB_INSTANCE FOR EACH ROW IF NEW.JOB_NAME = 'tellResults'"
                        + " THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'power cut'; END IF",
                () -> desk.bring(results));
        String before = desk.told("a");

        Answer again = desk.bring(results);

        assertThat(killed.exitCode()).isEqualTo(1);
        assertThat(before).isEqualTo("PAYING paying 30000");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("taken in before, nothing new");
        assertThat(desk.told("a")).isEqualTo("PAID paid 30000");
    }

    /** What a service did with a coupon of a claim c, whose cash is in the bank's file. */
    private Path aFurtherFile() throws IOException {
        granted("c")
                .giving(30_000, "coupon-reissue:1")
                .with(SealedField.TRANSACTION_REFERENCE, "T-1")
                .in(program);
        desk.create();
        results = desk.answered(first(), claim -> claim.equals("b") ? RETURNED : PAID);
        return desk.answered("fulfil-" + BankDesk.STEM + "-coupon-reissue", claim -> "완료,,");
    }

    private static int timesTold() {
        return program.sql()
                .sql("SELECT COUNT(*) FROM BATCH_STEP_EXECUTION WHERE STEP_NAME = 'publishProgress'")
                .query(Integer.class)
                .single();
    }

    private static Answer with(String trigger, Supplier<Answer> command) {
        program.sql().sql("CREATE TRIGGER fault " + trigger).update();
        try {
            return command.get();
        } finally {
            program.sql().sql("DROP TRIGGER fault").update();
        }
    }
}
