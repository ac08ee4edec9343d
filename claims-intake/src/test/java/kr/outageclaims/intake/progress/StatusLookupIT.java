package kr.outageclaims.intake.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.BlindIndex;
import kr.outageclaims.intake.fixture.IntakeBench;
import kr.outageclaims.intake.notice.NoticeConfiguration;
import kr.outageclaims.money.Won;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class StatusLookupIT {

    private static IntakeBench bench;
    private static StatusLookup lookup;

    @BeforeAll
    static void open() {
        bench = new IntakeBench(Map.of(), NoticeConfiguration.class, ProgressConfiguration.class);
        lookup = bench.bean(StatusLookup.class);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void clear() {
        bench.clear();
    }

    @Test
    void showsAClaimThatWasJustReceived() {
        ReceiptNumber receipt = bench.given("E-1");

        assertThat(lookup.find(receipt.value(), IntakeBench.PHONE))
                .contains(new ClaimStatus(
                        receipt,
                        IntakeBench.INCIDENT,
                        Locale.KOREAN,
                        Instant.parse("2022-10-20T03:04:05.678Z"),
                        Stage.RECEIVED,
                        "received",
                        null,
                        List.of(),
                        Set.of(),
                        Set.of(),
                        null,
                        null,
                        Map.of(Stage.RECEIVED, Instant.parse("2022-10-20T03:04:05.678Z")),
                        bench.clock().instant()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"010-1234-5678", "+82 10 1234 5678", "０１０１２３４５６７８", "hong@example.com", " HONG@example.COM "})
    void findsByPhoneOrMailHoweverTheyAreTyped(String contact) {
        ReceiptNumber receipt = bench.given("E-1");

        assertThat(lookup.find(receipt.value(), contact)).isPresent();
        assertThat(lookup.find(" " + receipt.value().toLowerCase(Locale.ROOT).replace("-", " "), contact))
                .isPresent();
    }

    @Test
    void answersNothingAlikeToAWrongContactAndAnUnknownNumber() {
        ReceiptNumber receipt = bench.given("E-1");
        String unknown = ReceiptNumber.ofSequence(999_999).value();

        assertThat(lookup.find(receipt.value(), "010-0999-9999")).isEmpty();
        assertThat(lookup.find(receipt.value(), "kim@example.com")).isEmpty();
        assertThat(lookup.find(receipt.value(), "")).isEmpty();
        assertThat(lookup.find(receipt.value(), "x".repeat(10_000))).isEmpty();
        assertThat(lookup.find(unknown, IntakeBench.PHONE)).isEmpty();
        assertThat(lookup.find("' OR 1=1 --", IntakeBench.PHONE)).isEmpty();
        assertThat(lookup.find("\u0000".repeat(10_000), IntakeBench.EMAIL)).isEmpty();
    }

    /** What the answer costs must not tell a number that exists from one that does not. */
    @Test
    void sendsTheDatabaseTheSameStatementsWhateverTheAnswer() throws Exception {
        ReceiptNumber receipt = bench.given("E-1");
        try (Connection connection =
                bench.bean(JdbcTemplate.class).getDataSource().getConnection()) {
            DataSource one = new SingleConnectionDataSource(connection, true);
            StatusLookup counted = new StatusLookup(
                    new OwnClaims(JdbcClient.create(one), BlindIndex.of(bench.keys())), JdbcClient.create(one));
            long right = statements(connection, () -> counted.find(receipt.value(), IntakeBench.PHONE));
            long wrong = statements(connection, () -> counted.find(receipt.value(), "010-0999-9999"));
            long unknown = statements(
                    connection,
                    () -> counted.find(ReceiptNumber.ofSequence(999_999).value(), IntakeBench.PHONE));
            long noNumber = statements(connection, () -> counted.find("?", "?"));

            assertThat(List.of(right, wrong, unknown, noNumber)).containsOnly(right);
            assertThat(right).isGreaterThan(2);
        }
    }

    @Test
    void showsWhatWasPublishedAndLeavesOutWhatWasGivenSince() {
        ReceiptNumber receipt = bench.given("E-1");
        bench.told(receipt, "PAYING", "paying", "consent;account");
        explain(receipt);
        bench.clock().pass(Duration.ofMinutes(1));
        bench.sql().sql("""
                        INSERT INTO claim_addition (claim_id, kind, consent_version, added_at)
                        SELECT id, 'CONSENT', 'v1', '2022-11-01 01:03:03.004' FROM claim
                        """).update();

        ClaimStatus status = lookup.find(receipt.value(), IntakeBench.EMAIL).orElseThrow();

        assertThat(status.stage()).isEqualTo(Stage.PAYING);
        assertThat(status.amount()).isEqualTo(Won.won(30_000));
        assertThat(status.needs()).containsExactly(Need.ACCOUNT);
        assertThat(status.given()).containsExactly(Need.CONSENT);
        assertThat(status.explanation().in(Locale.ENGLISH)).isEqualTo("because");
        assertThat(status.isOpen()).isFalse();
    }

    @Test
    void explainsNothingUntilItIsDecided() {
        ReceiptNumber receipt = bench.given("E-1");
        bench.told(receipt, "PROPOSED", "proposed", "");
        explain(receipt);

        ClaimStatus status = lookup.find(receipt.value(), IntakeBench.EMAIL).orElseThrow();

        assertThat(status.explanation()).isNull();
        assertThat(status.amount()).isNull();
        assertThat(status.isOpen()).isTrue();
    }

    private static void explain(ReceiptNumber receipt) {
        bench.sql()
                .sql("INSERT INTO explanation_text VALUES (REPEAT('x', 32), '까닭', 'because')")
                .update();
        bench.sql()
                .sql("INSERT INTO claim_explanation SELECT id, 1, REPEAT('x', 32) FROM claim WHERE receipt_number = ?")
                .param(receipt.value())
                .update();
    }

    private static long statements(Connection connection, Runnable work) throws Exception {
        long before = statements(connection);
        work.run();
        return statements(connection) - before;
    }

    private static long statements(Connection connection) throws Exception {
        try (ResultSet row = connection.createStatement().executeQuery("SHOW SESSION STATUS LIKE 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
