package kr.outageclaims.batch.propose;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenReading.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.fixture.GivenClaims;
import kr.outageclaims.batch.fixture.GivenReading;
import kr.outageclaims.batch.stored.FactsJson;
import kr.outageclaims.rulebook.Rulebook;
import kr.outageclaims.rulebook.Rulebooks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProposeIT {

    private static final String VERSION = "2022-12-29";
    private static final Rulebook RULEBOOK = Rulebooks.shipped().version(VERSION);

    private static BatchProgram program;
    private static JdbcClient sql;
    private static GivenClaims claims;

    @BeforeAll
    static void start() {
        program = BatchProgram.onFreshDatabase();
        program.run("propose", "--incident", INCIDENT, "--rulebook", VERSION);
        sql = program.sql();
        claims = new GivenClaims(sql);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void empty() {
        GivenReading.clear(sql);
    }

    @Test
    void proposesForEveryClassifiedClaimWithItsFactsAndTheRulebooksHash() {
        List<Long> ids = claims.add(
                aClaim("a").losing(0).about(null, null),
                aClaim("b").losing(450_000),
                aClaim("c").losing(450_000));
        aReading().bySmallBusiness("shop").losing(300_000).of(sql, ids.get(0));
        aReading().bySmallBusiness("other shop").losing(1).of(sql, ids.get(1));
        aReading().of("melon", "streaming").paid().of(sql, ids.get(2));

        assertThat(propose().exitCode()).isZero();

        assertThat(proposals())
                .containsExactly(
                        "a COMPENSATE small-business-30 30000 channel-cash-won:50000",
                        "b COMPENSATE small-business-50 50000 channel-cash-won:50000",
                        "c COMPENSATE melon-days 0 melon-days:3");
        assertThat(sql.sql("SELECT DISTINCT rulebook_sha256 FROM proposal")
                        .query(String.class)
                        .list())
                .containsExactly(RULEBOOK.sha256());
        assertThat(sql.sql("SELECT facts, clause FROM proposal")
                        .query((row, number) -> RULEBOOK.evaluate(FactsJson.read(row.getString(1)))
                                .outcome()
                                .clause()
                                .equals(row.getString(2)))
                        .list())
                .containsOnly(true);
    }

    @Test
    void leavesOutWhatWasTakenBackAndGivesItsTurnToTheNext() {
        List<Long> ids = claims.add(aClaim("a").losing(200_000), aClaim("b").losing(200_000));
        aReading().bySmallBusiness("shop").of(sql, ids.get(0));
        aReading().bySmallBusiness("shop").of(sql, ids.get(1));
        sql.sql("INSERT INTO claim_withdrawal VALUES (?, UTC_TIMESTAMP(3))")
                .param(ids.get(0))
                .update();

        assertThat(propose().exitCode()).isZero();

        assertThat(proposals()).containsExactly("b COMPENSATE small-business-30 30000 channel-cash-won:50000");
    }

    @Test
    void leavesOutWhatWaitsForAnOperatorAndProposesItOnceTheOperatorHasAnswered() {
        List<Long> ids = claims.add(aClaim("a"), aClaim("b"));
        aReading().waiting().of(sql, ids.get(0));
        aReading().withoutLoss().of(sql, ids.get(1));

        propose();
        assertThat(proposals()).containsExactly("b DECLINE no-loss 0 ");

        aReading().withoutLoss().of(sql, ids.get(0));
        assertThat(propose().exitCode()).isZero();
        assertThat(proposals()).containsExactly("a DECLINE no-loss 0 ", "b DECLINE no-loss 0 ");
    }

    @Test
    void saysSoWhenThereIsNothingNew() {
        aReading().of(sql, claims.add(aClaim("a")).get(0));
        propose();

        BatchProgram.Answer again = propose();

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("nothing new");
        assertThat(proposals()).hasSize(1);
    }

    @Test
    void givesABeneficiarysClaimsTheirTurnsInTheOrderReceivedAcrossRuns() {
        List<Long> first = claims.add(
                aClaim("late").receivedAt("2022-10-21T00:00:00Z").losing(100_000),
                aClaim("early").receivedAt("2022-10-20T00:00:00Z").losing(100_000),
                aClaim("copy").losing(100_000),
                aClaim("outside").receivedAt("2022-10-19T00:00:00Z").losing(100_000));
        aReading().bySmallBusiness("shop").of(sql, first.get(0));
        aReading().bySmallBusiness("shop").of(sql, first.get(1));
        aReading().bySmallBusiness("shop").duplicateOf(first.get(1)).of(sql, first.get(2));
        aReading().bySmallBusiness("shop").outside().of(sql, first.get(3));
        propose();
        long next = claims.add(aClaim("next").receivedAt("2022-10-18T00:00:00Z").losing(100_000))
                .get(0);
        aReading().bySmallBusiness("shop").of(sql, next);

        propose();

        assertThat(sql.sql("SELECT CONCAT(external_id, ' ', turn) FROM support_turn t JOIN claim c ON c.id = t.claim_id"
                                + " ORDER BY turn")
                        .query(String.class)
                        .list())
                .containsExactly("early 1", "late 2", "next 3");
        assertThat(proposals())
                .containsExactly(
                        "copy DECLINE duplicate 0 ",
                        "early COMPENSATE small-business-30 30000 channel-cash-won:50000",
                        "late ASK_COUNCIL same-beneficiary 0 ",
                        "next ASK_COUNCIL same-beneficiary 0 ",
                        "outside DECLINE outside-window 0 ");
    }

    @Test
    void proposesTheSameWhateverTheNumberOfPartitions() {
        claims.add(IntStream.range(0, 23)
                        .mapToObj(i -> aClaim("c" + (10 + i)).losing(i * 30_000L))
                        .toArray(kr.outageclaims.batch.fixture.GivenClaim[]::new))
                .forEach(id -> aReading().bySmallBusiness("shop " + id % 7).of(sql, id));
        propose();
        List<String> inTwo = proposals();
        sql.sql("DELETE FROM proposal").update();
        sql.sql("DELETE FROM support_turn").update();

        program.run("propose", "--incident", INCIDENT, "--rulebook", "2022-10-24", "--partitions", "5");
        sql.sql("DELETE FROM proposal").update();
        claims.add(aClaim("z"));
        assertThat(program.run("propose", "--incident", INCIDENT, "--rulebook", VERSION, "--partitions", "5")
                        .exitCode())
                .isZero();
        aReading().withoutLoss().of(sql, maxClaim());
        program.run("propose", "--incident", INCIDENT, "--rulebook", VERSION, "--partitions", "5");

        assertThat(proposals()).hasSize(24).containsAll(inTwo);
    }

    @Test
    void proposesNoMoreForWhatTheCouncilHasDecidedButForWhatItHeld() {
        List<Long> ids = claims.add(aClaim("decided"), aClaim("held"), aClaim("open round"));
        ids.forEach(id -> aReading().of(sql, id));
        propose();
        decide(1, ids.get(0), "REJECT", true);
        decide(1, ids.get(1), "HOLD", true);
        decide(2, ids.get(2), "APPROVE", false);
        ids.forEach(id -> aReading().withoutLoss().of(sql, id));

        assertThat(propose().exitCode()).isZero();

        assertThat(proposals())
                .containsExactly(
                        "decided ASK_COUNCIL free-loss 0 ",
                        "held ASK_COUNCIL free-loss 0 ",
                        "held DECLINE no-loss 0 ",
                        "open round ASK_COUNCIL free-loss 0 ",
                        "open round DECLINE no-loss 0 ");
    }

    @Test
    void refusesAnUnknownRulebookAndOneThatWasEditedSince() {
        BatchProgram.Answer unknown = program.run("propose", "--incident", INCIDENT, "--rulebook", "2020-01-01");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err().strip()).contains("2020-01-01", "unknown").doesNotContain("\n");

        aReading().of(sql, claims.add(aClaim("a")).get(0));
        propose();
        sql.sql("UPDATE proposal SET rulebook_sha256 = ?").param("0".repeat(64)).update();

        BatchProgram.Answer edited = propose();

        assertThat(edited.exitCode()).isEqualTo(2);
        assertThat(edited.err().strip()).contains("never edited").doesNotContain("\n");
    }

    private static void decide(int round, long claimId, String decision, boolean closed) {
        sql.sql("""
                INSERT IGNORE INTO review_round (id, incident, number, rulebook, opened_at, exported, closed_at)
                VALUES (?, ?, ?, ?, UTC_TIMESTAMP(3), 1, IF(?, UTC_TIMESTAMP(3), NULL))
                """).params(round, INCIDENT, round, VERSION, closed).update();
        sql.sql("""
                INSERT INTO decision (claim_id, proposal_id, round_id, decision, cash_won, entitlements, singly,
                    decided_by, run_id, decided_at)
                SELECT claim_id, id, ?, ?, 0, '', FALSE, 'council', 1, UTC_TIMESTAMP(3) FROM proposal WHERE claim_id = ?
                """).params(round, decision, claimId).update();
    }

    private static long maxClaim() {
        return sql.sql("SELECT MAX(id) FROM claim").query(Long.class).single();
    }

    private static BatchProgram.Answer propose() {
        return program.run("propose", "--incident", INCIDENT, "--rulebook", VERSION);
    }

    private static List<String> proposals() {
        return sql.sql("""
                        SELECT CONCAT(external_id, ' ', outcome, ' ', clause, ' ', cash_won, ' ', entitlements)
                        FROM proposal p JOIN claim c ON c.id = p.claim_id ORDER BY 1
                        """).query(String.class).list();
    }
}
