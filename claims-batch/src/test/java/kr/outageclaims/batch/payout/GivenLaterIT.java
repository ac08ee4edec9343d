package kr.outageclaims.batch.payout;

import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenDecision.granted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenAddition;
import kr.outageclaims.batch.fixture.GivenDecision;
import kr.outageclaims.intake.claimant.SealedField;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What claimants give after the decision: an account, a consent, a reference; and claims that they take back. */
class GivenLaterIT {

    private static final String STEM = INCIDENT + "-round-1";

    private static BatchProgram program;
    private static JdbcClient sql;
    private static GivenAddition given;

    @TempDir
    Path out;

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
    void clear() {
        GivenDecision.clear(sql);
    }

    @Test
    void whatWasGivenBeforeTheFirstFilesCounts() throws IOException {
        long claim = granted("a")
                .withoutConsent()
                .without(SealedField.ACCOUNT_NUMBER)
                .in(program);
        given.consent(claim);
        given.account(claim, "088", "11111111");
        given.account(claim, "090", "22222222");

        create();

        assertThat(states()).containsExactly("a cash READY 0");
        assertThat(bank("")).contains("22222222", "임꺽정", "090").doesNotContain("11111111");
    }

    @Test
    void anAccountMakesAWaitingPayoutReadyInASheetOfItsOwn() throws IOException {
        granted("a").in(program);
        long late = granted("b").without(SealedField.ACCOUNT_NUMBER).in(program);
        create();
        String first = bank("");

        given.account(late, "088", "33333333");
        create();

        assertThat(states()).containsExactly("a cash READY 0", "b cash READY 1");
        assertThat(bank("")).isEqualTo(first).doesNotContain("33333333");
        assertThat(bank("-supplement-1")).contains("33333333", "임꺽정", "30000").doesNotContain(GivenDecision.ACCOUNT);
        assertThat(told("b")).isEqualTo("PAYING -");
    }

    @Test
    void eachLaterRunHasFilesOfItsOwnAndWritesTheSameBytesAgain() throws IOException {
        long one = granted("a").withoutConsent().in(program);
        long two = granted("b").withoutConsent().in(program);
        create();
        given.consent(one);
        create();
        given.consent(two);
        create();
        Map<String, String> before = hashes();

        create();

        assertThat(states()).containsExactly("a cash READY 1", "b cash READY 2");
        assertThat(hashes()).isEqualTo(before);
        assertThat(before)
                .containsKeys("bank-" + STEM + "-supplement-1-001.csv", "bank-" + STEM + "-supplement-2-001.csv");
        assertThat(before).doesNotContainKey("bank-" + STEM + "-001.csv");
    }

    @Test
    void aConsentWithoutAnAccountStillWaits() {
        long claim = granted("a")
                .withoutConsent()
                .without(SealedField.ACCOUNT_NUMBER)
                .giving(30_000, "melon-days:3;coupon-reissue:1")
                .in(program);
        create();
        assertThat(told("a")).isEqualTo("PAYING consent;account;account-reference;transaction-reference");

        given.consent(claim);
        create();
        assertThat(states())
                .containsExactly(
                        "a cash ACCOUNT_NEEDED 0",
                        "a coupon-reissue REFERENCE_NEEDED 0",
                        "a melon-days REFERENCE_NEEDED 0");
        assertThat(told("a")).isEqualTo("PAYING account;account-reference;transaction-reference");

        given.reference(claim, SealedField.ACCOUNT_REFERENCE, "melon-77");
        given.account(claim, "004", "123");
        create();
        assertThat(states())
                .containsExactly(
                        "a cash ACCOUNT_NEEDED 0", "a coupon-reissue REFERENCE_NEEDED 0", "a melon-days READY 1");
        assertThat(told("a")).isEqualTo("PAYING account;transaction-reference");
    }

    @Test
    void aReferenceGoesToTheServiceUnderItsOwnKey() throws IOException {
        long claim = granted("a")
                .giving(0, "melon-days:3")
                .with(SealedField.TRANSACTION_REFERENCE, "T-1")
                .in(program);
        create();
        given.reference(claim, SealedField.ACCOUNT_REFERENCE, "melon-77");

        create();

        assertThat(Files.readString(out.resolve("fulfil-" + STEM + "-supplement-1-melon-days.csv")))
                .contains(",melon-days,3,melon-77,T-1");
    }

    @Test
    void anotherAccountAfterAPayoutIsReadyChangesNoFile() throws IOException {
        long claim = granted("a").in(program);
        create();
        Map<String, String> before = hashes();

        given.account(claim, "088", "44444444");
        create();

        assertThat(hashes()).isEqualTo(before);
    }

    @Test
    void aClaimThatWasTakenBackIsNotPaidAndTakesNobodysPlace() {
        long first = granted("first shop").supporting("one").in(program);
        granted("same shop").supporting("one").in(program);
        given.withdrawal(first);

        create();

        assertThat(states()).containsExactly("first shop cash WITHDRAWN 0", "same shop cash READY 0");
    }

    private void create() {
        Answer answer =
                program.run("payout", "create", "--incident", INCIDENT, "--round", "1", "--out", out.toString());
        assertThat(answer.exitCode()).as(answer.err()).isZero();
    }

    private String bank(String supplement) throws IOException {
        return Files.readString(out.resolve("bank-" + STEM + supplement + "-001.csv"));
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

    private static List<String> states() {
        return sql.sql("""
                        SELECT CONCAT(c.external_id, ' ', p.kind, ' ', p.state, ' ', p.supplement)
                        FROM payout p JOIN claim c ON c.id = p.claim_id ORDER BY c.external_id, p.kind
                        """).query(String.class).list();
    }

    private static String told(String externalId) {
        return sql.sql("""
                        SELECT CONCAT(p.stage, ' ', COALESCE(NULLIF(p.needs, ''), '-'))
                        FROM claim_progress p JOIN claim c ON c.id = p.claim_id WHERE c.external_id = ?
                        """).param(externalId).query(String.class).single();
    }
}
