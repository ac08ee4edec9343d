package kr.outageclaims.batch.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportIT {

    private static final String HEADER = "접수번호,접수일시,이름,연락처,이메일,서비스,기능,피해내용,피해금액,사업자등록번호\n";

    @TempDir
    Path folder;

    private BatchProgram program;

    @BeforeEach
    void start() {
        program = BatchProgram.onFreshDatabase();
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void takesClaimsFindsRepeatsAndSetsFaultyRowsAside() throws IOException {
        Path file = csv("calls.csv", Charset.forName("MS949"), """
                A-1,2022-10-20 10:00,홍길동,010-0000-0001,,카카오톡,메시지,"톡이
                하루 종일 안 됨",30000,
                A-2,2022-10-20 10:01,김철수,010-0000-0002,,라인,,펲 안 됨,0,
                A-1,2022-10-20 10:00,홍길동,010-0000-0001,,카카오톡,메시지,"톡이
                하루 종일 안 됨",30000,
                A-1,2022-10-20 10:00,홍길동,010-0000-0001,,카카오톡,메시지,다른 내용,30000,
                A-3,어제,이영희,010-0000-0003,,,,비밀스러운 이야기,많이,
                A-4,2022-10-20 10:04,박민수,12345,,,,전화 안 됨,,
                A-5,2022-10-20 10:05,최영,010-0000-0005,,,,가게 손해,,000-00-00000
                """);

        Answer answer = importing(file);

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("calls.csv: 행 7 / rows, 접수 2 / claims, 중복 1 / repeats, 제외 4 / rejects,"
                        + " 경고 / warnings: unknown-service 1");
        assertThat(claims())
                .containsExactly(
                        Map.of("external_id", "A-1", "narrative", "톡이\n하루 종일 안 됨", "channel", "call-centre"),
                        Map.of("external_id", "A-2", "narrative", "펲 안 됨", "channel", "call-centre"));
        Path rejects = program.home().resolve("rejects/rejects-calls.csv");
        assertThat(answer.out()).contains(rejects.toString());
        assertThat(Files.readString(rejects))
                .startsWith("\uFEFFfile,row,column,code,message\r\n")
                .contains("calls.csv,5,접수번호,conflicting-repeat,")
                .contains("calls.csv,6,접수일시,bad-date,")
                .contains("calls.csv,6,피해금액,bad-amount,")
                .contains("calls.csv,7,연락처,bad-phone,")
                .contains("calls.csv,8,사업자등록번호,bad-business-number,")
                .doesNotContain("이영희", "010-0000-0003", "12345", "비밀", "어제");
        assertThat(Files.readAllLines(rejects)).hasSize(6);
    }

    @Test
    void readsTheSameClaimsFromEveryKindOfFile() throws IOException {
        String row = "2022-10-20 10:00,홍길동,010-0000-0001,,카카오톡,메시지,똠방각하 \"\"톡\"\" 안 됨,30000,\n";
        String quoted = row.replace("똠방각하 \"\"톡\"\" 안 됨", "\"똠방각하 \"\"톡\"\" 안 됨\"");
        Path utf8 = csv("a.csv", StandardCharsets.UTF_8, "A-1," + quoted);
        Path bom = folder.resolve("b.csv");
        Files.writeString(bom, "\uFEFF" + HEADER + "A-2," + quoted);
        Path ms949 = csv("c.csv", Charset.forName("MS949"), "A-3," + quoted);
        Path xlsx = xlsx("d.xlsx", "A-4");

        Answer answer = importing(utf8, bom, ms949, xlsx);

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.out().lines().filter(line -> line.contains("접수 1 / claims")))
                .hasSize(4);
        assertThat(program.sql()
                        .sql("SELECT DISTINCT narrative, service, feature, claimed_amount, received_at FROM claim")
                        .query()
                        .listOfRows())
                .hasSize(1);
        assertThat(claims().stream().map(claim -> claim.get("external_id")))
                .containsExactly("A-1", "A-2", "A-3", "A-4");
        assertThat(program.sql()
                        .sql("SELECT encoding FROM import_file ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("UTF-8", "UTF-8 with BOM", "MS949", "XLSX");
    }

    @Test
    void theSameFileAgainMakesNothingNewAndWritesTheSameRejects() throws IOException {
        Path file = csv("calls.csv", StandardCharsets.UTF_8, rows(1, 5) + "B-1,어제,,010-0000-0001,,,,안 됨,,\n");
        Path rejects = program.home().resolve("rejects/rejects-calls.csv");
        importing(file);
        byte[] before = Files.readAllBytes(rejects);
        Files.delete(rejects);
        Path renamed = Files.copy(file, folder.resolve("again.csv"));

        Answer again = importing(renamed);

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("again.csv: 이미 가져온 파일입니다").contains("nothing new (calls.csv)");
        assertThat(Files.readAllBytes(rejects)).isEqualTo(before);
        assertThat(claims()).hasSize(5);
    }

    @Test
    void rowsThatAnotherFileBroughtAreRepeats() throws IOException {
        importing(csv("monday.csv", StandardCharsets.UTF_8, rows(1, 5)));

        Answer answer = importing(csv("tuesday.csv", StandardCharsets.UTF_8, rows(3, 8)));

        assertThat(answer.out()).contains("행 6 / rows, 접수 3 / claims, 중복 3 / repeats, 제외 0 / rejects");
        assertThat(claims()).hasSize(8);
    }

    @Test
    void anotherFileOfTheSameNameKeepsTheFirstOnesRejects() throws IOException {
        Path first = csv("calls.csv", StandardCharsets.UTF_8, "B-1,어제,,010-0000-0001,,,,안 됨,,\n");
        Path other = Files.createDirectories(folder.resolve("other")).resolve("calls.csv");
        Files.writeString(other, HEADER + "B-2,그제,,010-0000-0001,,,,안 됨,,\n");

        importing(first);
        importing(other);

        assertThat(program.home().resolve("rejects").toFile().list())
                .containsExactlyInAnyOrder("rejects-calls.csv", "rejects-calls-2.csv");
    }

    @Test
    void anImportThatBreaksOffContinuesBehindTheLastCommittedRow() throws IOException {
        Path file = csv("calls.csv", StandardCharsets.UTF_8, rows(1, 2500) + "B-1,어제,,010-0000-0001,,,,안 됨,,\n");
        importing(csv("schema.csv", StandardCharsets.UTF_8, rows(9001, 9001)));
        program.sql().sql("""
                        CREATE TRIGGER break_off BEFORE INSERT ON claim FOR EACH ROW
                        BEGIN
                            IF NEW.external_id = 'A-1500' THEN
                                SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the test breaks off';
                            END IF;
                        END
                        """).update();

        Answer broken = importing(file);
        int kept = claims().size();
        program.sql().sql("DROP TRIGGER break_off").update();
        Answer continued = importing(file);

        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(kept).isEqualTo(1001);
        assertThat(continued.exitCode()).as(continued.err()).isZero();
        assertThat(continued.out())
                .contains("이어서")
                .contains("행 2,501 / rows, 접수 2,500 / claims, 중복 0 / repeats, 제외 1 / rejects");
        assertThat(claims()).hasSize(2501);
    }

    @Test
    void twoImportsOfTheSameRowsAtOnceTakeEachRowOnce() throws Exception {
        Path one = csv("one.csv", StandardCharsets.UTF_8, rows(1, 3000));
        Path two = csv("two.csv", StandardCharsets.UTF_8, rows(1, 3000) + rows(5001, 5001));
        importing(csv("schema.csv", StandardCharsets.UTF_8, rows(9001, 9001)));
        try (BatchProgram other = program.another()) {
            List<Integer> codes = Collections.synchronizedList(new ArrayList<>());
            Thread thread = new Thread(() -> codes.add(other.runAloud(arguments(two))));
            thread.start();
            codes.add(program.runAloud(arguments(one)));
            thread.join();

            assertThat(codes).containsExactly(0, 0);
        }
        assertThat(claims()).hasSize(3002);
        assertThat(program.sql()
                        .sql("SELECT SUM(claims) FROM import_file")
                        .query(Long.class)
                        .single())
                .isEqualTo(3002);
    }

    @Test
    void refusesBadInputWithOneLineAndImportsNothing() throws IOException {
        Path good = csv("good.csv", StandardCharsets.UTF_8, rows(1, 3));
        Path headless = Files.writeString(folder.resolve("headless.csv"), "접수번호,이름\nA-1,홍길동\n");
        Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {0, 1, 2, (byte) 0xFF});

        for (String[] wrong : List.of(
                arguments(good, headless),
                arguments(good, binary),
                arguments(good, folder.resolve("missing.csv")),
                new String[] {"import", good.toString(), "--channel", "fax", "--incident", "2022-10-15-pangyo"},
                new String[] {"import", good.toString(), "--channel", "web", "--incident", "2022-10-15-pangyo"},
                new String[] {"import", good.toString(), "--channel", "email", "--incident", "2022-10-16"})) {
            Answer answer = program.run(wrong);
            assertThat(answer.exitCode()).as(answer.err()).isEqualTo(2);
            assertThat(answer.err().lines()).hasSize(1);
        }
        assertThat(claims()).isEmpty();
    }

    @Test
    void warnsOfColumnsThatItLeavesOut() throws IOException {
        Path file = Files.writeString(
                folder.resolve("more.csv"),
                "memo,접수번호,접수일시,연락처,피해내용,상담원\nx,A-1,2022-10-20 10:00,010-0000-0001,안 됨,y\n");

        assertThat(importing(file).out()).contains("접수 1 / claims").contains("unknown-column 2");
    }

    @Test
    void noPersonalValueReachesTheLogOrTheOutput() throws IOException {
        Path file = csv("calls.csv", StandardCharsets.UTF_8, """
                A-1,2022-10-20 10:00,홍길동,010-0000-0001,hong@example.com,,,비밀 이야기,,
                A-2,2022-10-20 10:00,홍길동,0000,hong@example.com,,,비밀 이야기,,
                """);

        Answer answer = importing(file);

        assertThat(answer.out() + answer.err() + Files.readString(program.home().resolve("log/batch.log")))
                .doesNotContain("홍길동", "010-0000-0001", "hong@", "비밀");
    }

    private Answer importing(Path... files) {
        return program.run(arguments(files));
    }

    private static String[] arguments(Path... files) {
        return Stream.concat(
                        Stream.concat(Stream.of("import"), Stream.of(files).map(Path::toString)),
                        Stream.of("--channel", "call-centre", "--incident", "2022-10-15-pangyo"))
                .toArray(String[]::new);
    }

    private Path csv(String name, Charset charset, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + rows, charset);
    }

    private static String rows(int first, int last) {
        StringBuilder rows = new StringBuilder();
        IntStream.rangeClosed(first, last)
                .forEach(i -> rows.append("A-%d,2022-10-20 10:00,홍길동,010-0000-%04d,,카카오톡,,톡이 안 됨,,%n".formatted(i, i)));
        return rows.toString();
    }

    private Path xlsx(String name, String externalId) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("export");
            String[] head = HEADER.strip().split(",");
            String[] row = {
                externalId, "2022-10-20 10:00", "홍길동", "010-0000-0001", "", "카카오톡", "메시지", "똠방각하 \"톡\" 안 됨", "", ""
            };
            for (int i = 0; i < head.length; i++) {
                (i == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(i).setCellValue(head[i]);
                (i == 0 ? sheet.createRow(1) : sheet.getRow(1)).createCell(i).setCellValue(row[i]);
            }
            sheet.getRow(1).getCell(8).setCellValue(30_000);
            workbook.write(out);
        }
        return file;
    }

    private List<Map<String, Object>> claims() {
        return program.sql()
                .sql("SELECT external_id, narrative, channel FROM claim ORDER BY id")
                .query()
                .listOfRows();
    }
}
