package kr.outageclaims.batch.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A handful of claims on each of the other outages, through every command: too short to compensate, or without times. */
class OtherOutagesIT {

    private static final String RULEBOOK = "2024-06-01";
    private static final String PER_DAY = "2024-06-02";
    private static final List<String> SHORT = List.of("2024-05-13", "2024-05-20", "2024-05-21");
    private static final String HEADER =
            "external_id,received_at,name,phone,user_type,service,feature,damage_from,damage_to,narrative,claimed_amount,consent\n";

    @TempDir
    private static Path folder;

    private static BatchProgram program;
    private static JdbcClient sql;

    @BeforeAll
    static void workEachOutage() throws IOException {
        program = BatchProgram.onFreshDatabase();
        sql = program.sql();
        takeIn("2024-05-13", may("2024-05-13", "message", "13:44", "13:50"));
        takeIn("2024-05-20", may("2024-05-20", "message", "14:52", "14:58"));
        takeIn("2024-05-21", may("2024-05-21", "pc-login", "08:30", "09:24"));
        takeIn("2022-10-04", known("2022-10-04", "message"));
        takeIn("2022-02", known("2022-02-08", "qr-checkin"));
        for (String incident : SHORT) {
            decide(incident);
        }
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @ParameterizedTest
    @CsvSource({"2024-05-13, 6", "2024-05-20, 6", "2024-05-21, 54"})
    void everyClaimOnAShortOutageIsDeclinedBelowTheThreshold(String incident, int minutes) {
        assertThat(sql.sql("""
                        SELECT CONCAT(c.external_id, ' ', p.outcome, ' ', p.clause, ' ', p.cash_won, ' ',
                                      COALESCE(k.overlap_minutes, '-'), ' ', COALESCE(k.day_minutes, '-'))
                        FROM newest_proposal p JOIN claim c ON c.id = p.claim_id
                        JOIN classification k ON k.id = p.classification_id WHERE c.incident = ? ORDER BY c.external_id
                        """).param(incident).query(String.class).list())
                .containsExactly(
                        "paid DECLINE below-threshold 0 " + minutes + " " + minutes,
                        "paid-late DECLINE below-threshold 0 0 0",
                        "paid-some-time DECLINE below-threshold 0 - -",
                        "shop DECLINE below-threshold 0 " + minutes + " " + minutes,
                        "user DECLINE below-threshold 0 " + minutes + " " + minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-13", "2024-05-20", "2024-05-21"})
    void theProposalsReplayToTheSame(String incident) {
        assertThat(run("verify", "--incident", incident).out()).contains("5 proposals replayed", "all equal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-13", "2024-05-20", "2024-05-21"})
    void theCouncilsDecisionsAreTakenAndNothingIsPaid(String incident) {
        assertThat(sql.sql("SELECT COUNT(*), SUM(d.cash_won) FROM newest_decision d JOIN claim c ON c.id = d.claim_id"
                                + " WHERE c.incident = ? AND d.decision = 'APPROVE'")
                        .param(incident)
                        .query((row, number) -> row.getLong(1) + " " + row.getLong(2))
                        .single())
                .isEqualTo("5 0");
        assertThat(sql.sql("SELECT COUNT(*) FROM payout p JOIN claim c ON c.id = p.claim_id WHERE c.incident = ?")
                        .param(incident)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theExplanationTellsTheLengthOfTheOutageAndTheRuleInBothLanguages() {
        String told = run("explain", receipt("2024-05-21", "paid")).out();

        assertThat(told)
                .contains("장애와 겹친 시간 54분", "하루에 모두 더해 4시간 이상", "5월 13일과 20일의 장애는 각각 6분, 21일의 장애는 54분")
                .contains("온라인게임·유료 콘텐츠 이용자 보호 기준 (2013-01-15 시행")
                .contains("54 minutes", "4 hours or more in a day", "in force from 15 January 2013")
                .contains("\"overlapMinutes\":54,\"accumulatedMinutes\":54");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-10-04", "2022-02"})
    void claimsOnAnOutageWithoutTimesWaitForAnOperator(String incident) {
        assertThat(sql.sql("""
                        SELECT CONCAT(c.manual, ' ', c.damage_time, ' ', c.reasons LIKE '%manual=outage-times-unknown%')
                        FROM classification c JOIN claim cl ON cl.id = c.claim_id WHERE cl.incident = ? AND c.answer_id = 0
                        """).param(incident).query(String.class).list())
                .containsExactly("1 UNKNOWN 1", "1 UNKNOWN 1", "1 UNKNOWN 1");
        assertThat(run("export", "classifications", "--incident", incident, "--out", folder + "/" + incident + ".csv")
                        .exitCode())
                .isZero();
    }

    @Test
    void statusCountsThemAndNoRulebookCoversThem() {
        Answer propose = program.run("propose", "--incident", "2022-10-04", "--rulebook", RULEBOOK);

        assertThat(propose.exitCode()).isEqualTo(2);
        assertThat(propose.err().lines()).singleElement().asString().contains("not for 2022-10-04");
        assertThat(run("status").out())
                .containsSubsequence("2022년 10월 4일 장애", "3  담당자 확인 대기 / wait for an operator", "times are not known");
        assertThat(run("explain", receipt("2022-10-04", "one")).out())
                .contains("시작과 끝 시각이 알려지지 않아 담당자가", "not known when this outage began and ended");
    }

    @Test
    void anOperatorsAnswerSettlesAClaimWithoutInventingATime() throws IOException {
        Path queue = folder.resolve("queue-2022-02.xlsx");
        run("manual", "export", "--incident", "2022-02", "--out", queue.toString());
        fill(queue, Map.of("묶음", Map.of("맞음", "O"), "개별", Map.of("맞음", "O")));
        assertThat(Workbooks.table(folder, "queue-2022-02.xlsx", "개별").get(0).values())
                .anyMatch(cell -> cell.contains("장애 시각이 알려지지 않음"));
        run("manual", "import", queue.toString(), "--by", "operator");
        run("classify", "--incident", "2022-02");

        assertThat(sql.sql("""
                        SELECT CONCAT(c.manual, ' ', c.damage_time, ' ', c.outage_window IS NULL) FROM newest_classification c
                        JOIN claim cl ON cl.id = c.claim_id WHERE cl.incident = '2022-02'
                        """).query(String.class).list())
                .containsExactly("0 UNKNOWN 1", "0 UNKNOWN 1", "0 UNKNOWN 1");
        assertThat(
                        one(
                                "SELECT COUNT(*) FROM proposal p JOIN claim c ON c.id = p.claim_id WHERE c.incident = '2022-02'"))
                .isZero();
    }

    /** The same table for another outage, by a version of the council's own: what a day has decides, what it all has counts. */
    @Test
    void minutesAddUpAsTheManifestSays() throws IOException {
        addOwnVersion();
        takeIn("2022-10-15-pangyo", HEADER + """
                        two-days,2022-10-20 10:00,김하나,010-0000-2001,PAID,games,access,2022-10-15 20:00,2022-10-16 02:00,게임 월정액을 못 썼습니다,9900,v1
                        night,2022-10-20 10:01,김둘,010-0000-2002,PAID,games,access,2022-10-15 22:00,2022-10-16 02:00,게임 월정액을 못 썼습니다,9900,v1
                        long-night,2022-10-20 10:02,김셋,010-0000-2003,PAID,games,access,2022-10-15 22:00,2022-10-16 04:00,게임 월정액을 못 썼습니다,9900,v1
                        """);
        run("propose", "--incident", "2022-10-15-pangyo", "--rulebook", PER_DAY);

        assertThat(sql.sql("""
                        SELECT CONCAT(c.external_id, ' ', p.clause, ' ', p.entitlements) FROM proposal p
                        JOIN claim c ON c.id = p.claim_id WHERE p.rulebook = ? ORDER BY c.external_id
                        """).param(PER_DAY).query(String.class).list())
                .containsExactly(
                        "long-night paid-extension extension-minutes:1080",
                        "night below-threshold ",
                        "two-days paid-extension extension-minutes:1080");
        assertThat(run("verify", "--incident", "2022-10-15-pangyo").out())
                .contains("3 proposals replayed", "all equal");
        assertThat(run("explain", receipt("2022-10-15-pangyo", "long-night")).out())
                .contains("그중 하루에 누적된 시간 240분", "멈춘 시간 360분 (6시간) × 3배 = 1,080분")
                .contains("240 minutes (4 hours) of it within one day");
    }

    private static String may(String day, String feature, String from, String to) {
        String declared = day + " " + from + "," + day + " " + to;
        return HEADER
                + "paid,2024-05-22 10:00,김유료,010-0000-1001,PAID,talk," + feature + "," + declared
                + ",구독 중인 서비스를 쓰지 못했습니다,4900,v1\n"
                + "user,2024-05-22 10:01,이무료,010-0000-1002,FREE,talk," + feature + "," + day + " 08:00," + day
                + " 20:00,메시지가 가지 않아 불편했습니다,,v1\n"
                + "shop,2024-05-22 10:02,박가게,010-0000-1003,SMALL_BUSINESS,talk," + feature + "," + declared
                + ",주문을 받지 못해 매출이 줄었습니다,80000,v1\n"
                + "paid-late,2024-05-22 10:03,최늦음,010-0000-1004,PAID,talk," + feature + "," + day + " 20:00," + day
                + " 21:00,구독 중인 서비스를 쓰지 못했습니다,4900,v1\n"
                + "paid-some-time,2024-05-22 10:04,정언제,010-0000-1005,PAID,talk," + feature
                + ",,,구독 중인 서비스를 쓰지 못했습니다,4900,v1\n";
    }

    private static String known(String day, String feature) {
        return HEADER
                + "one,2022-10-20 10:00,김하나,010-0000-3001,FREE,talk," + feature + "," + day + " 10:00," + day
                + " 11:00,접속이 안 돼서 불편했습니다,,v1\n"
                + "two,2022-10-20 10:01,이둘,010-0000-3002,PAID,talk," + feature + ",,,구독 중인데 쓰지 못했습니다,4900,v1\n"
                + "three,2022-10-20 10:02,박셋,010-0000-3003,SMALL_BUSINESS,talk," + feature
                + ",,,손님을 받지 못했습니다,50000,v1\n";
    }

    private static void takeIn(String incident, String export) throws IOException {
        Path file = Files.writeString(folder.resolve("export-" + incident + ".csv"), export);
        run("import", file.toString(), "--channel", "email", "--incident", incident);
        run("classify", "--incident", incident);
    }

    private static void decide(String incident) throws IOException {
        Path review = folder.resolve("review-" + incident);
        run("propose", "--incident", incident, "--rulebook", RULEBOOK);
        run("review", "export", "--incident", incident, "--rulebook", RULEBOOK, "--out", review.toString());
        Path workbook = Workbooks.matching(review, "*round1.xlsx").get(0);
        fill(workbook, Map.of("묶음결정", Map.of("결정", "승인")));
        run("review", "import", workbook.toString(), "--by", "council");
        run(
                "payout",
                "create",
                "--incident",
                incident,
                "--round",
                "1",
                "--out",
                folder.resolve("pay").toString());
        run(
                "notices",
                "export",
                "--incident",
                incident,
                "--out",
                folder.resolve("told").toString());
    }

    /** By sheet, what to write into a column of every row. */
    private static void fill(Path file, Map<String, Map<String, String>> answers) throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(file)) {
            answers.forEach(
                    (name, cells) -> cells.forEach((header, text) -> fill(workbook.getSheet(name), header, text)));
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static void fill(Sheet sheet, String header, String text) {
        for (Cell head : sheet.getRow(0)) {
            if (head.getStringCellValue().equals(header)) {
                for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                    sheet.getRow(i)
                            .getCell(head.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                            .setCellValue(text);
                }
            }
        }
    }

    private static void addOwnVersion() throws IOException {
        Path own = Files.createDirectories(program.home().resolve("rulebooks/" + PER_DAY));
        for (String name : List.of("manifest.yaml", "proposal.csv", "clauses.yaml", "cases.csv", "README.md")) {
            try (InputStream in =
                    OtherOutagesIT.class.getResourceAsStream("/rules/rulebooks/" + RULEBOOK + "/" + name)) {
                String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                Files.writeString(
                        own.resolve(name),
                        name.equals("manifest.yaml")
                                ? text.replace('"' + RULEBOOK + '"', '"' + PER_DAY + '"')
                                        .replace("[2024-05-13, 2024-05-20, 2024-05-21]", "[2022-10-15-pangyo]")
                                : text);
            }
        }
    }

    private static Answer run(String... command) {
        Answer answer = program.run(command);
        assertThat(answer.exitCode())
                .as("%s%n%s%n%s", Arrays.toString(command), answer.out(), answer.err())
                .isZero();
        return answer;
    }

    private static String receipt(String incident, String externalId) {
        return sql.sql("SELECT receipt_number FROM claim WHERE incident = ? AND external_id = ?")
                .params(incident, externalId)
                .query(String.class)
                .single();
    }

    private static long one(String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
