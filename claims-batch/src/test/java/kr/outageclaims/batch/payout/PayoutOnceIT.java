package kr.outageclaims.batch.payout;

import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenDecision.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenDecision;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody is paid twice, whatever happens to the command. */
class PayoutOnceIT {

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
    void supportsABeneficiaryOnceInOneRound() {
        granted("first shop").supporting("one").in(program);
        granted("same shop")
                .giving(50_000, "channel-cash-won:50000")
                .supporting("one")
                .in(program);
        granted("other shop").supporting("two").in(program);

        create(1);

        assertThat(live())
                .containsExactly(
                        "first shop cash READY 1",
                        "other shop cash READY 1",
                        "same shop cash ALREADY_SUPPORTED 0",
                        "same shop channel-cash-won ALREADY_SUPPORTED 0");
    }

    @Test
    void supportsABeneficiaryOnceInTwoRounds() {
        granted("first").supporting("one").in(program);
        create(1);
        granted("second").in(2).supporting("one").in(program);

        create(2);

        assertThat(live()).containsExactly("first cash READY 1", "second cash ALREADY_SUPPORTED 0");
    }

    @Test
    void doesNotTakeAnotherKindOfCompensationForThatSupport() {
        granted("shop").supporting("one").in(program);
        long driver =
                granted("driver").giving(0, "points:7550").supporting("one").in(program);
        sql.sql("UPDATE proposal SET facts = REPLACE(facts, 'FREE', 'PAID') WHERE claim_id = ?")
                .param(driver)
                .update();

        create(1);

        assertThat(live()).containsExactly("driver points REFERENCE_NEEDED 1", "shop cash READY 1");
    }

    @Test
    void theTableItselfRefusesASecondLivePayout() {
        long first = granted("first").supporting("one").in(program);
        long second = granted("second").in(2).in(program);
        create(1);

        assertThatThrownBy(() -> insert(first, 99, false))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("payout_once_per_claim");
        assertThatThrownBy(() -> insert(second, 99, true))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("payout_once_per_beneficiary");
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        granted("one").giving(30_000, "channel-cash-won:50000").in(program);
        granted("two").withoutConsent().in(program);
        create(1);
        Map<String, String> before = hashes();

        create(1);

        assertThat(hashes()).isEqualTo(before).hasSize(5);
        assertThat(live()).hasSize(3);
    }

    @Test
    void anotherRoundLeavesTheFilesOfRoundOneAlone() throws IOException {
        granted("one").in(program);
        create(1);
        Map<String, String> before = hashes();
        granted("ten").in(10).in(program);

        create(10);
        create(1);

        assertThat(hashes()).containsAllEntriesOf(before).hasSize(2 * before.size());
    }

    @Test
    void putsNoFileInPlaceWhenThePayoutsAreNotWhatWasGranted() throws IOException {
        long claim = granted("one").in(program);
        create(1);
        Map<String, String> before = hashes();
        sql.sql("UPDATE payout SET quantity = 300000 WHERE claim_id = ?")
                .param(claim)
                .update();

        Answer answer = program.run(command(1, out.resolve("elsewhere")));
        Answer here = program.run(command(1, out));

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err())
                .contains("the council granted {cash=30000}, but the payouts come to {cash=300000}")
                .contains("No file was put in place");
        assertThat(here.exitCode()).isEqualTo(1);
        try (Stream<Path> files = Files.list(out.resolve("elsewhere"))) {
            assertThat(files).isEmpty();
        }
        Files.delete(out.resolve("elsewhere"));
        assertThat(hashes()).isEqualTo(before);
    }

    @Test
    void noticesAPayoutThatVanishedBetweenTheSteps() throws IOException {
        granted("one").in(program);
        long lost = granted("two").in(program);
        sql.sql(
                        "CREATE TRIGGER loses BEFORE INSERT ON BATCH_STEP_EXECUTION FOR EACH ROW DELETE FROM payout WHERE claim_id = "
                                + lost + " AND NEW.STEP_NAME = 'writePayoutFiles'")
                .update();

        Answer answer;
        try {
            answer = program.run(command(1, out));
        } finally {
            sql.sql("DROP TRIGGER loses").update();
        }

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).contains("granted {cash=60000}, but the payouts come to {cash=30000}");
        assertThat(hashes()).isEmpty();
    }

    @Test
    void continuesAfterItBrokeOffHalfWay() throws IOException {
        long first = granted("0").withoutConsent().in(program);
        copies(1000);
        Files.createDirectories(out.resolve(".half-" + INCIDENT + "-round-1-killed"));
        Files.writeString(out.resolve(".half-" + INCIDENT + "-round-1-killed").resolve("bank.csv"), "accounts");
        sql.sql("CREATE TRIGGER breaks BEFORE INSERT ON payout FOR EACH ROW IF NEW.claim_id = " + (first + 1000)
                        + " THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'power cut'; END IF")
                .update();
        Answer broken;
        try {
            broken = program.run(command(1, out));
        } finally {
            sql.sql("DROP TRIGGER breaks").update();
        }
        long kept = payouts();

        Answer answer = create(1);

        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(kept).isEqualTo(1000);
        assertThat(answer.out()).contains("continuing");
        assertThat(payouts()).isEqualTo(1001);
        assertThat(Files.readAllLines(out.resolve("waiting-" + INCIDENT + "-round-1.csv")))
                .hasSize(1002);
        assertThat(hashes().keySet()).hasSize(3).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void refusesARoundThatIsUnknownOrOpenInOneLine() {
        granted("one").in(program);
        sql.sql("UPDATE review_round SET closed_at = NULL").update();

        Answer open = program.run(command(1, out));
        Answer unknown = program.run(command(7, out));

        assertThat(List.of(open.exitCode(), unknown.exitCode())).containsExactly(2, 2);
        assertThat(open.err().lines())
                .singleElement()
                .asString()
                .startsWith("--round 1: ")
                .contains("still open");
        assertThat(unknown.err().lines())
                .singleElement()
                .asString()
                .startsWith("--round 7: ")
                .contains("no such");
        assertThat(payouts()).isZero();
    }

    /** Further claims like the first, without an account. */
    private static void copies(int count) {
        for (String copy : List.of("""
                INSERT INTO claim (id, receipt_number, incident, channel, external_id, fingerprint, received_at,
                    registered_at, language, narrative, evidence_declared)
                SELECT id + n, CONCAT('COPY-', n), incident, channel, n, fingerprint, received_at, registered_at,
                       language, narrative, evidence_declared FROM claim""", """
                INSERT INTO claimant (claim_id, data_key_id, beneficiary_index)
                SELECT claim_id + n, data_key_id, beneficiary_index FROM claimant""", """
                INSERT INTO proposal (id, claim_id, classification_id, rulebook, rulebook_sha256, outcome, clause,
                    cash_won, entitlements, facts, created_at)
                SELECT id + n, claim_id + n, classification_id + n, rulebook, rulebook_sha256, outcome, clause,
                       cash_won, entitlements, facts, created_at FROM proposal""", """
                INSERT INTO decision (claim_id, proposal_id, round_id, decision, cash_won, entitlements, singly,
                    decided_by, decided_at)
                SELECT claim_id + n, proposal_id + n, round_id, decision, cash_won, entitlements, singly, decided_by,
                       decided_at FROM decision""")) {
            sql.sql(copy + " JOIN (WITH RECURSIVE numbers AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM numbers"
                            + " WHERE n < " + count + ") SELECT n FROM numbers) numbers")
                    .update();
        }
    }

    private static void insert(long claim, long decision, boolean support) {
        sql.sql("""
                INSERT INTO payout (claim_id, round_id, decision_id, kind, quantity, state, support, support_beneficiary,
                                    created_at)
                SELECT ?, round_id, ?, kind, quantity, state, ?, support_beneficiary, created_at FROM payout
                """).params(claim, decision, support ? "small-business" : null).update();
    }

    private static Answer run(String... command) {
        Answer answer = program.run(command);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer;
    }

    private Answer create(int round) {
        return run(command(round, out));
    }

    private static String[] command(int round, Path folder) {
        return new String[] {
            "payout", "create", "--incident", INCIDENT, "--round", String.valueOf(round), "--out", folder.toString()
        };
    }

    private static long payouts() {
        return sql.sql("SELECT COUNT(*) FROM payout").query(Long.class).single();
    }

    private static List<String> live() {
        return sql.sql("""
                        SELECT CONCAT(c.external_id, ' ', p.kind, ' ', p.state, ' ', COALESCE(p.live, 0))
                        FROM payout p JOIN claim c ON c.id = p.claim_id ORDER BY c.external_id, p.kind
                        """).query(String.class).list();
    }

    private Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                hashes.put(file.getFileName().toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
