package kr.outageclaims.batch.audit;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenReading.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenClaims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody changed in the table by hand is found, whether or not it would change an amount. */
class VerifyIT {

    private static final String OWN = "2023-01-30";

    private static BatchProgram program;
    private static JdbcClient sql;

    private static List<Long> ids;

    @BeforeAll
    static void start() throws IOException {
        program = BatchProgram.onFreshDatabase();
        program.run("status");
        sql = program.sql();
        addOwnVersion();
        proposeUnderTwoVersions();
        sql.sql("CREATE TABLE proposal_before AS SELECT * FROM proposal").update();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /** A shop, its second claim, a paid game, a duplicate, and one that waits for an operator. */
    private static void proposeUnderTwoVersions() {
        ids = new GivenClaims(sql)
                .add(
                        aClaim("shop").losing(200_000),
                        aClaim("shop-again").losing(400_000),
                        aClaim("game"),
                        aClaim("twice"),
                        aClaim("waits"));
        aReading().bySmallBusiness("one").of(sql, ids.get(0));
        aReading().bySmallBusiness("one").of(sql, ids.get(1));
        aReading().of("games", "access").paid().of(sql, ids.get(2));
        aReading().of("games", "access").paid().duplicateOf(ids.get(2)).of(sql, ids.get(3));
        aReading().waiting().of(sql, ids.get(4));
        propose("2022-12-29");
        propose("2022-10-24");
    }

    @BeforeEach
    void asProposed() {
        sql.sql("DELETE FROM proposal").update();
        sql.sql("INSERT INTO proposal SELECT * FROM proposal_before").update();
        sql.sql("DELETE FROM classification WHERE answer_id > 0").update();
        sql.sql("DELETE FROM support_turn WHERE claim_id = ?").param(ids.get(2)).update();
    }

    @Test
    void saysThatAllIsEqualByRulebookVersion() {
        Answer answer = verify();

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().lines().map(line -> line.replaceAll("\\s+", " ")))
                .contains("2022-12-29 aecc635e1d00 4 30,000 0", "2022-10-24 7a05bfcbf375 4 0 0", "모두 같습니다 / all equal");
        assertThat(answer.out()).containsPattern("8 proposals replayed in [0-9.]+ s, [0-9,]+/s");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cash_won = 30001                                    | cash_won is stored as 30001, but comes to 30000",
                "clause = 'small-business-50'                        | clause is stored as small-business-50, but comes to small-business-30",
                "outcome = 'ASK_COUNCIL'                             | outcome is stored as ASK_COUNCIL, but comes to COMPENSATE",
                "entitlements = 'channel-cash-won:50001'             | entitlements is stored as channel-cash-won:50001, but comes to channel-cash-won:50000",
                "loss_won = 200001                                   | loss_won is stored as 200001, but comes to 200000",
                "facts = REPLACE(facts, '200000', '400000')          | clause is stored as small-business-30, but comes to small-business-50",
                "facts = REPLACE(facts, '200000', '200001'), loss_won = 200001 | \"loss\":200001",
                "facts = REPLACE(facts, '600', '601')                | \"overlapMinutes\":601",
                "facts = REPLACE(facts, '\"NONE\"', '\"VERIFIED\"')  | \"evidence\":\"VERIFIED\"",
                "facts = REPLACE(facts, 'beneficiaryRank\":1', 'beneficiaryRank\":2') | outcome is stored as COMPENSATE, but comes to ASK_COUNCIL",
                "facts = 'gone'                                      | its facts cannot be read",
                "facts = '{}'                                        | its facts cannot be read: the stored facts lack the field service",
                "classification_id = 999999                          | the classification it was made from is not there any more",
            })
    void namesTheFirstProposalThatSomebodyChanged(String change, String say) {
        sql.sql("UPDATE proposal SET " + change + " WHERE claim_id = ? AND rulebook = '2022-12-29'")
                .param(ids.get(0))
                .update();
        sql.sql("UPDATE proposal SET cash_won = 7 WHERE claim_id = ? AND rulebook = '2022-10-24'")
                .param(ids.get(2))
                .update();

        Answer answer = verify();

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err().lines())
                .singleElement()
                .asString()
                .contains("2 of 8 proposals differ", "of claim " + receipt(0) + " under rulebook 2022-12-29: ", say);
        assertThat(answer.out().lines().map(line -> line.replaceAll("\\s+", " ")))
                .anyMatch(line -> line.startsWith("2022-12-29 aecc635e1d00 4 ") && line.endsWith(" 1"))
                .noneMatch(line -> line.contains("all equal"));
    }

    @Test
    void refusesAHashThatIsNotTheRulebooks() {
        sql.sql("UPDATE proposal SET rulebook_sha256 = REPEAT('0', 64) WHERE claim_id = ? AND rulebook = '2022-10-24'")
                .param(ids.get(1))
                .update();

        Answer answer = verify();

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines())
                .singleElement()
                .asString()
                .contains(
                        "1 proposals, the first that of claim " + receipt(1) + ", were made under rulebook 2022-10-24",
                        "with SHA-256 000000",
                        "its files at hand have 7a05bfcb",
                        "Nothing was replayed");
    }

    @Test
    void refusesARulebookThatWasEditedOrIsGone() throws IOException {
        propose(OWN);
        Path table = program.home().resolve("rulebooks/" + OWN + "/proposal.csv");
        String before = Files.readString(table);
        assertThat(verify().exitCode()).isZero();

        Files.writeString(table, before.replace("<= 300000", "<= 300001"));
        Answer edited = verify();
        Files.delete(table);
        Answer gone = verify();
        Files.writeString(table, before);

        assertThat(List.of(edited.exitCode(), gone.exitCode())).containsExactly(1, 1);
        assertThat(edited.err()).contains("4 proposals", "rulebook " + OWN, "A version in use is never edited");
        assertThat(gone.err()).contains("rulebook " + OWN + ", which cannot be used", "proposal.csv: is missing");
        assertThat(verify().exitCode()).isZero();
    }

    /** A shop's turn that comes with a later classification does not make its earlier proposal wrong. */
    @Test
    void whatCameLaterChangesNothing() {
        aReading().bySmallBusiness("one").losing(100_000).of(sql, ids.get(2));
        propose("2022-12-29");

        Answer answer = verify();

        assertThat(sql.sql("SELECT turn FROM support_turn WHERE claim_id = ?")
                        .param(ids.get(2))
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("9 proposals replayed");
    }

    @Test
    void saysSoWhenThereIsNothingAndRefusesAnUnknownIncident() {
        assertThat(program.run("verify", "--incident", "2024-05-13").out()).contains("there are no proposals");
        assertThat(program.run("verify", "--incident", "1999-01-01").exitCode()).isEqualTo(2);
    }

    private static Answer verify() {
        return program.run("verify", "--incident", INCIDENT);
    }

    private static void propose(String version) {
        Answer answer = program.run("propose", "--incident", INCIDENT, "--rulebook", version);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
    }

    private static void addOwnVersion() throws IOException {
        Path own = Files.createDirectories(program.home().resolve("rulebooks/" + OWN));
        for (String name : List.of("manifest.yaml", "proposal.csv", "clauses.yaml", "cases.csv", "README.md")) {
            try (InputStream in = VerifyIT.class.getResourceAsStream("/rules/rulebooks/2022-12-29/" + name)) {
                Files.writeString(
                        own.resolve(name),
                        new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                .replace("version: \"2022-12-29\"", "version: \"" + OWN + "\""));
            }
        }
    }

    private static String receipt(int claim) {
        return sql.sql("SELECT receipt_number FROM claim WHERE id = ?")
                .param(ids.get(claim))
                .query(String.class)
                .single();
    }
}
