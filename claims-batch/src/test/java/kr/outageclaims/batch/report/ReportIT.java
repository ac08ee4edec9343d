package kr.outageclaims.batch.report;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.fixture.GivenClaims;
import kr.outageclaims.batch.fixture.GivenEvidence;
import kr.outageclaims.batch.run.Places;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportIT {

    private static BatchProgram program;

    @BeforeAll
    static void claimsAreProposedAndOneWaits() {
        program = BatchProgram.onFreshDatabase();
        run("status");
        new GivenClaims(program.sql())
                .add(
                        aClaim("A-1").byPhone("p").losing(90_000).as("PAID"),
                        aClaim("A-2").byPhone("p").losing(90_000).as("PAID"),
                        aClaim("A-3").about(null, null).saying("환불해 주세요 3만원 손해 봤어요"));
        run("classify", "--incident", INCIDENT);
        run("propose", "--incident", INCIDENT, "--rulebook", "2022-12-29");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void writesTheNewestClassificationsWithTheContractsColumns() throws IOException {
        Path file = program.home().resolve("classifications.csv");

        run("export", "classifications", "--incident", INCIDENT, "--out", file.toString());

        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0))
                .isEqualTo("external_id,receipt_number,channel,service,feature,outage_window,overlap_minutes,near_edge,"
                        + "when_found,user_type,reporter,tier,damage_nature,amount_found,score,margin,manual,"
                        + "duplicate_of,reasons,keyword_set");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1))
                .startsWith("A-1,")
                .contains(
                        ",email,mobility,bike,mobility.bike@2022-10-17T12:00,,false,,PAID,INDIVIDUAL,PAID,MONETARY,520000,",
                        "service=mobility.bike:킥보드;");
        assertThat(lines.get(2)).contains(",false,A-1,");
        assertThat(lines.get(3)).startsWith("A-3,").contains(",true,,");
    }

    @Test
    void writesTheProposalsWithAnExplanationInBothLanguages() throws IOException {
        Path file = program.home().resolve("proposals.csv");

        run("export", "proposals", "--incident", INCIDENT, "--rulebook", "2022-12-29", "--out", file.toString());

        String csv = Files.readString(file);
        assertThat(csv)
                .startsWith("external_id,receipt_number,service,feature,user_type,outcome,cash_won,entitlements,clause,"
                        + "rulebook,rulebook_sha256,explanation_ko,explanation_en\r\n");
        assertThat(csv).contains("mobility,bike,PAID,COMPENSATE,90000,,bike-refund,2022-12-29,");
        assertThat(csv).contains("mobility,bike,PAID,DECLINE,0,,duplicate,2022-12-29,");
        assertThat(csv).doesNotContain("A-3");
    }

    @Test
    void tellsWhereTheClaimsAreAndWhatTheJobsDid() {
        String status = run("status").out();

        assertThat(status).contains("1  담당자 확인 대기").contains("2  보상안 있음");
        assertThat(status)
                .contains("2022-11-19")
                .contains("classify: COMPLETED")
                .contains("propose: COMPLETED");
    }

    @Test
    void tellsHowManyMailsWait() {
        program.sql().sql("""
                INSERT INTO outbox (kind, once, state, created_at, next_at, useful_until) VALUES
                    ('receipt', '1', 'WAITING', '2022-11-01', '2022-11-01', '2022-12-01'),
                    ('receipt', '2', 'WAITING', '2022-11-01', '2022-11-01', '2022-12-01'),
                    ('receipt', '3', 'SENT', '2022-11-01', '2022-11-01', '2022-12-01')
                """).update();

        assertThat(run("status").out())
                .contains("메일 / mails to claimants")
                .contains("2  보내기 전 / wait to be sent")
                .contains("1  보냄 / sent");
    }

    @Test
    void tellsWhatClaimantsSentAsProof() {
        assertThat(run("status").out()).doesNotContain("evidence from claimants");
        long claim = program.sql()
                .sql("SELECT id FROM claim WHERE external_id = 'A-1'")
                .query(Long.class)
                .single();
        GivenEvidence evidence = new GivenEvidence(program);
        evidence.attach(claim, "PDF", "CLEAN", new byte[] {1});
        evidence.attach(claim, "PDF", "UNSCANNED", new byte[] {2});
        evidence.attach(claim, "PDF", "QUARANTINED", new byte[] {3});
        String receipt = program.sql()
                .sql("SELECT receipt_number FROM claim WHERE id = ?")
                .param(claim)
                .query(String.class)
                .single();
        run("evidence", "verify", receipt, "--by", "박", "--reason", "영수증 원본");

        assertThat(run("status").out())
                .contains("증빙 / evidence from claimants")
                .contains("2  신고에 딸린 파일 / files with claims")
                .contains("1  그중 악성 코드 검사를 못 한 것 / of them unscanned")
                .contains("1  격리된 파일 / files in quarantine")
                .contains("1  증빙이 확인된 신고 / claims with verified evidence");
    }

    @Test
    void listsAndChecksTheRulebooks() {
        BatchProgram.Answer unknown = program.run("rulebook", "check", "1999-01-01");

        assertThat(run("rulebook", "list").out()).contains("2022-10-24").contains("2022-12-29");
        assertThat(run("rulebook", "check", "2022-12-29").out()).contains("no gaps");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("1999-01-01");
    }

    @Test
    void showsTheDemosTableInWordsAlignedAndNarrow() {
        List<String> lines = run("report", "--incident", INCIDENT).out().lines().toList();

        assertThat(lines)
                .anySatisfy(line -> assertThat(line).matches("보상안 / propose .*보상 / compensate .* 1 +90,000원 *"))
                .anySatisfy(line -> assertThat(line).matches(" +기각 / decline .* 1 *"))
                .anySatisfy(line -> assertThat(line).matches(" +합계 / in all .* 2 +90,000원 *"))
                .anySatisfy(line -> assertThat(line).matches(" +사람이 결정한 행 합계 / rows people decided in all .* 0 *"));
        assertThat(lines).noneMatch(line -> line.contains("COMPENSATE") || line.contains("READY"));
        assertThat(lines.stream().filter(line -> !line.isBlank()).map(Places::of))
                .containsOnly(106);
    }

    @Test
    void refusesTheDemoOnADatabaseWithOtherClaims() {
        BatchProgram.Answer answer = program.run(
                "demo-check",
                "--incident",
                INCIDENT,
                "--files",
                program.home().resolve("email.csv").toString());

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err().lines()).singleElement().asString().contains("3건", "3 claims", "CLAIMS_HOME");
    }

    @Test
    void knowsTheDemosOwnExportsByTheirContent() throws IOException {
        Path export = Files.writeString(program.home().resolve("own.csv"), "the demo's own");
        program.sql()
                .sql("""
                        INSERT INTO import_file (incident, channel, sha256, file_name, encoding, rows_read, claims, repeats,
                            rejects, started_at)
                        VALUES (?, 'email', ?, 'own.csv', 'UTF-8', 3, 3, 0, 0, UTC_TIMESTAMP(3))
                        """)
                .params(INCIDENT, DigestUtils.sha256Hex("the demo's own"))
                .update();

        int own = program.run("demo-check", "--incident", INCIDENT, "--files", export.toString())
                .exitCode();
        Files.writeString(export, "another's");
        int changed = program.run("demo-check", "--incident", INCIDENT, "--files", export.toString())
                .exitCode();
        program.sql().sql("DELETE FROM import_file").update();

        assertThat(List.of(own, changed)).containsExactly(0, 2);
    }

    private static BatchProgram.Answer run(String... command) {
        BatchProgram.Answer answer = program.run(command);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer;
    }
}
