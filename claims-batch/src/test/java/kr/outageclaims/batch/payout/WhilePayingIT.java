package kr.outageclaims.batch.payout;

import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenDecision.granted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.fixture.ClaimantsAtHome;
import kr.outageclaims.batch.fixture.GivenDecision;
import kr.outageclaims.intake.claimant.SealedField;
import kr.outageclaims.intake.progress.Addition;
import kr.outageclaims.intake.progress.Addition.Fault;
import kr.outageclaims.intake.progress.Addition.NotTaken;
import kr.outageclaims.intake.progress.Addition.Taken;
import kr.outageclaims.intake.progress.Corrections.Correction;
import kr.outageclaims.intake.progress.Leave;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Claimants and {@code payout create} at the same moment: what the status page confirms is what happens. */
@Timeout(120)
class WhilePayingIT {

    private static final String STEM = INCIDENT + "-round-1";
    private static final String OTHER_ACCOUNT = "33333333";

    private static BatchProgram program;
    private static ClaimantsAtHome claimants;
    private static JdbcClient sql;

    @TempDir
    Path out;

    @BeforeAll
    static void start() {
        program = BatchProgram.onFreshDatabase();
        program.run("status");
        claimants = new ClaimantsAtHome(program);
        sql = program.sql();
    }

    @AfterAll
    static void stop() {
        claimants.close();
        program.close();
    }

    @BeforeEach
    void clear() {
        GivenDecision.clear(sql);
    }

    @Test
    void anAccountThatIsJustBeingGivenIsWaitedForAndPaidTo() throws Exception {
        Leave leave = claimants.leave(granted("a").in(program));

        assertThat(paidWhile(() -> account(leave))).isEqualTo(new Taken());

        assertThat(Files.readString(out.resolve("bank-" + STEM + "-001.csv")))
                .contains(OTHER_ACCOUNT)
                .doesNotContain(GivenDecision.ACCOUNT);
    }

    @Test
    void aClaimThatIsJustBeingTakenBackIsWaitedForAndNotPaid() throws Exception {
        Leave leave = claimants.leave(granted("a").in(program));

        assertThat(paidWhile(() -> claimants.additions().withdraw(leave))).isEqualTo(new Taken());

        assertThat(states()).containsExactly("a cash WITHDRAWN -");
        assertThat(out.resolve("bank-" + STEM + "-001.csv")).doesNotExist();
    }

    @Test
    void nothingIsTakenForAClaimOnceItIsBeingPaid() throws Exception {
        long claim = granted("a").in(program);
        Leave leave = claimants.leave(claim);
        CompletableFuture<Integer> payment = transaction().execute(status -> {
            standInTheWay(claim);
            CompletableFuture<Integer> begun = begin();
            untilItWaits(begun);
            assertThat(elsewhere(() -> account(leave))).isEqualTo(new NotTaken("", Fault.BEING_PAID));
            assertThat(elsewhere(() -> claimants.additions().withdraw(leave)))
                    .isEqualTo(new NotTaken("", Fault.DECIDED));
            assertThat(elsewhere(() -> claimants
                            .corrections()
                            .correct(leave, claimants.corrections().told(leave))))
                    .isEqualTo(new Correction.TooLate(Fault.DECIDED));
            status.setRollbackOnly();
            return begun;
        });

        assertThat(payment.get(60, TimeUnit.SECONDS)).isZero();

        assertThat(states()).containsExactly("a cash READY live");
        assertThat(Files.readString(out.resolve("bank-" + STEM + "-001.csv"))).contains(GivenDecision.ACCOUNT);
        assertThat(account(leave)).isEqualTo(new NotTaken("", Fault.UNDER_WAY));
        assertThat(inPayment()).isZero();
    }

    @Test
    void aRunThatBrokeOffKeepsItsClaimsUntilItIsContinued() throws IOException {
        long claim = granted("a").without(SealedField.ACCOUNT_NUMBER).in(program);
        Leave leave = claimants.leave(claim);
        sql.sql("CREATE TRIGGER breaks BEFORE INSERT ON payout FOR EACH ROW"
                        + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'power cut'")
                .update();
        try {
            assertThat(create()).isEqualTo(1);
        } finally {
            sql.sql("DROP TRIGGER breaks").update();
        }
        assertThat(account(leave)).isEqualTo(new NotTaken("", Fault.BEING_PAID));

        assertThat(create()).isZero();

        assertThat(inPayment()).isZero();
        assertThat(states()).containsExactly("a cash ACCOUNT_NEEDED live");
        assertThat(account(leave)).isEqualTo(new Taken());
        assertThat(create()).isZero();
        assertThat(Files.readString(out.resolve("bank-" + STEM + "-supplement-1-001.csv")))
                .contains(OTHER_ACCOUNT);
    }

    @Test
    void whatWasTakenBackByAnotherHandIsHeldBackBeforeTheFiles() throws IOException {
        long claim = granted("a").in(program);
        granted("b").in(program);
        sql.sql("CREATE TRIGGER late BEFORE INSERT ON BATCH_STEP_EXECUTION FOR EACH ROW"
                        + " IF NEW.STEP_NAME = 'writePayoutFiles' THEN INSERT INTO claim_withdrawal VALUES (" + claim
                        + ", UTC_TIMESTAMP(3)); END IF")
                .update();
        try {
            assertThat(create()).isZero();
        } finally {
            sql.sql("DROP TRIGGER late").update();
        }

        assertThat(states()).containsExactly("a cash WITHDRAWN -", "b cash READY live");
        assertThat(Files.readAllLines(out.resolve("bank-" + STEM + "-001.csv"))).hasSize(2);
    }

    /** What the claimant is told, who confirms in the middle of a payment that has begun meanwhile. */
    private Addition paidWhile(Supplier<Addition> claimant) throws Exception {
        List<Addition> told = new ArrayList<>();
        CompletableFuture<Integer> payment = transaction().execute(status -> {
            told.add(claimant.get());
            CompletableFuture<Integer> begun = begin();
            untilItWaits(begun);
            return begun;
        });
        assertThat(payment.get(60, TimeUnit.SECONDS)).isZero();
        return told.get(0);
    }

    private static Addition account(Leave leave) {
        return claimants.additions().account(leave, "088", OTHER_ACCOUNT, "임꺽정");
    }

    /** The same payout from another hand, not committed: the job's own has to wait for what becomes of it. */
    private static void standInTheWay(long claim) {
        sql.sql("""
                        INSERT INTO payout (claim_id, round_id, decision_id, kind, quantity, state, created_at)
                        SELECT claim_id, round_id, id, 'cash', 1, 'READY', decided_at FROM decision WHERE claim_id = ?
                        """).param(claim).update();
    }

    /**
     * Until the payment waits for a lock, or came to its end without. Between two looks lies more than a
     * tenth of a second: the server keeps what it showed last as long as it is asked more often.
     */
    private static void untilItWaits(CompletableFuture<Integer> payment) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!payment.isDone() && sql.sql("""
                                SELECT COUNT(*) FROM information_schema.INNODB_TRX
                                  JOIN information_schema.PROCESSLIST ON id = trx_mysql_thread_id
                                 WHERE trx_state = 'LOCK WAIT' AND db = DATABASE()
                                """).query(Integer.class).single() == 0) {
            assertThat(System.nanoTime()).as("it never waited").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    private static TransactionTemplate transaction() {
        return new TransactionTemplate(program.bean(PlatformTransactionManager.class));
    }

    private CompletableFuture<Integer> begin() {
        return CompletableFuture.supplyAsync(this::create);
    }

    private int create() {
        return program.runAloud("payout", "create", "--incident", INCIDENT, "--round", "1", "--out", out.toString());
    }

    private static int inPayment() {
        return sql.sql("SELECT COUNT(*) FROM claim_in_payment")
                .query(Integer.class)
                .single();
    }

    private static List<String> states() {
        return sql.sql("""
                        SELECT CONCAT(c.external_id, ' ', p.kind, ' ', p.state, ' ', IF(p.live, 'live', '-'))
                        FROM payout p JOIN claim c ON c.id = p.claim_id ORDER BY c.external_id, p.kind
                        """).query(String.class).list();
    }
}
