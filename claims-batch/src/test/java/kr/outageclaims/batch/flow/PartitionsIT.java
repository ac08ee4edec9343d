package kr.outageclaims.batch.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.sample.claims.SampleRow;
import kr.outageclaims.sample.claims.SampleRows;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In how many ranges a job works is nobody's business but its own. */
class PartitionsIT {

    private static final int CLAIMS = 60;

    /** What the jobs write, in the order in which it can be deleted. */
    private static final List<String> WRITTEN = List.of(
            "payout_line",
            "payout",
            "decision",
            "review_answer",
            "review_item",
            "review_round",
            "proposal",
            "support_turn",
            "duplicate_link",
            "classification",
            "BATCH_STEP_EXECUTION_CONTEXT",
            "BATCH_STEP_EXECUTION",
            "BATCH_JOB_EXECUTION_CONTEXT",
            "BATCH_JOB_EXECUTION_PARAMS",
            "BATCH_JOB_EXECUTION",
            "BATCH_JOB_INSTANCE");

    /** Business columns of what the jobs write; no ids but the claims', which stay. */
    private static final Map<String, String> CONTENT = Map.of(
            "classification", """
                    SELECT claim_id, keyword_set, answer_id, service, feature, damage_time, outage_window, overlap_minutes,
                           near_edge, when_found, reporter, tier, damage_nature, amount_found, score, margin, manual, reasons
                    FROM classification ORDER BY claim_id
                    """,
            "duplicate_link", "SELECT claim_id, duplicate_of FROM duplicate_link ORDER BY claim_id",
            "support_turn", "SELECT claim_id, support, turn FROM support_turn ORDER BY claim_id",
            "proposal", """
                    SELECT claim_id, rulebook, rulebook_sha256, outcome, clause, cash_won, entitlements, loss_won, facts
                    FROM proposal ORDER BY claim_id
                    """,
            "decision", """
                    SELECT claim_id, decision, cash_won, entitlements, singly, comment FROM decision ORDER BY claim_id
                    """);

    @TempDir
    private Path folder;

    @Test
    void oneTwoFourAndEightRangesComeToTheSameTablesWorkbooksAndPayoutFiles() throws IOException {
        try (BatchProgram program = BatchProgram.onFreshDatabase(FixedClock.class)) {
            SampleFiles files = SampleFiles.ofTheNextDay(folder.resolve("exports"), CLAIMS, toldAgain());
            files.exports()
                    .forEach((channel, export) -> new Typing(program)
                            .run(
                                    "import",
                                    export.toString(),
                                    "--channel",
                                    channel.code(),
                                    "--incident",
                                    WorkingDay.INCIDENT));

            Map<String, String> inOne = checksums(program, files, 1);

            assertThat(inOne)
                    .containsKeys("proposal", "요약", "묶음결정", "개별심사", "전체")
                    .hasSizeGreaterThan(12);
            assertThat(program.sql()
                            .sql("SELECT COUNT(*) FROM duplicate_link")
                            .query(Long.class)
                            .single())
                    .isPositive();
            for (int ranges : List.of(2, 4, 8)) {
                assertThat(checksums(program, files, ranges))
                        .as("%d ranges", ranges)
                        .isEqualTo(inOne);
            }
        }
    }

    /** The first of them tell their damage again, under another number. */
    private static List<SampleRow> toldAgain() {
        List<SampleRow> again = new ArrayList<>();
        SampleRows.of(CLAIMS, SampleRows.DEFAULT_SEED + 1).forEach(row -> {
            if (again.size() < 20) {
                again.add(SampleFiles.numbered("AGAIN-", row));
            }
        });
        return again;
    }

    private Map<String, String> checksums(BatchProgram program, SampleFiles files, int ranges) throws IOException {
        WRITTEN.forEach(table -> program.sql().sql("DELETE FROM " + table).update());
        WorkingDay day = new WorkingDay(program, files, folder.resolve("in-" + ranges), 1);
        Typing typing = new Typing(program);
        typing.run("classify", "--incident", WorkingDay.INCIDENT, "--partitions", "" + ranges);
        typing.run(
                "propose",
                "--incident",
                WorkingDay.INCIDENT,
                "--rulebook",
                WorkingDay.RULEBOOK,
                "--partitions",
                "" + ranges);
        day.reviewExport(day.reviewFolder());
        day.decideReviewWorkbooks();
        day.reviewImport(day.decidedFolder());
        day.pay(day.payoutFolder());
        Map<String, String> checksums = new LinkedHashMap<>(Hashes.of(day.payoutFolder()));
        CONTENT.forEach((table, query) -> checksums.put(table, tableChecksum(program.sql(), query)));
        for (String sheet : List.of("요약", "묶음결정", "개별심사", "전체")) {
            String glob = sheet.equals("전체") ? "*-all.xlsx" : "*-round1.xlsx";
            checksums.put(
                    sheet,
                    sha256(Workbooks.texts(day.reviewFolder(), glob, sheet).toString()));
        }
        return checksums;
    }

    private static String tableChecksum(JdbcClient sql, String query) {
        return sha256(
                sql.sql(query).query().listOfRows().stream().map(Map::toString).collect(Collectors.joining("\n")));
    }

    private static String sha256(String text) {
        return DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Commands that have to end well. */
    private record Typing(BatchProgram program) {

        void run(String... command) {
            BatchProgram.Answer answer = program.run(command);
            assertThat(answer.exitCode()).as(answer.err()).isZero();
        }
    }
}
