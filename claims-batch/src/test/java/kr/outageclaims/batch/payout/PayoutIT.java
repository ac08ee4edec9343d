package kr.outageclaims.batch.payout;

import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenDecision.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenDecision;
import kr.outageclaims.batch.sheet.Cell;
import kr.outageclaims.batch.sheet.Rows;
import kr.outageclaims.batch.sheet.TableFile;
import kr.outageclaims.intake.claimant.SealedField;
import kr.outageclaims.intake.claimant.Unsealing;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a round's files say, and what each payout waits for. */
class PayoutIT {

    private static final String STEM = INCIDENT + "-round-1";

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
    void paysCashOnlyToAKnownBankSevenToSixteenDigitsAndAHolder() {
        granted("ready").in(program);
        granted("seven digits").with(SealedField.ACCOUNT_NUMBER, "1234567").in(program);
        granted("six digits").with(SealedField.ACCOUNT_NUMBER, "123456").in(program);
        granted("sixteen digits")
                .with(SealedField.ACCOUNT_NUMBER, "1234-5678-9012-3456")
                .in(program);
        granted("seventeen digits")
                .with(SealedField.ACCOUNT_NUMBER, "12345678901234567")
                .in(program);
        granted("no account").without(SealedField.ACCOUNT_NUMBER).in(program);
        granted("no bank").atBank(null).in(program);
        granted("unknown bank").atBank("999").in(program);
        granted("no holder").without(SealedField.ACCOUNT_HOLDER).in(program);
        granted("blank holder").with(SealedField.ACCOUNT_HOLDER, " ").in(program);
        granted("no consent").withoutConsent().in(program);

        create();

        assertThat(states())
                .containsExactly(
                        "blank holder cash 30000 ACCOUNT_NEEDED",
                        "no account cash 30000 ACCOUNT_NEEDED",
                        "no bank cash 30000 ACCOUNT_NEEDED",
                        "no consent cash 30000 CONSENT_NEEDED",
                        "no holder cash 30000 ACCOUNT_NEEDED",
                        "ready cash 30000 READY",
                        "seven digits cash 30000 READY",
                        "seventeen digits cash 30000 ACCOUNT_NEEDED",
                        "six digits cash 30000 ACCOUNT_NEEDED",
                        "sixteen digits cash 30000 READY",
                        "unknown bank cash 30000 ACCOUNT_NEEDED");
    }

    @Test
    void deliversEntitlementsOnlyWhereTheAccountOrTheTransactionIsKnown() throws IOException {
        granted("account")
                .giving(0, "melon-days:3")
                .with(SealedField.ACCOUNT_REFERENCE, "=melon,1")
                .in(program);
        granted("none").giving(0, "melon-days:3").in(program);
        granted("transaction")
                .giving(0, "coupon-reissue:1")
                .with(SealedField.TRANSACTION_REFERENCE, "T-7")
                .in(program);
        granted("wrong one")
                .giving(0, "coupon-reissue:1")
                .with(SealedField.ACCOUNT_REFERENCE, "a")
                .in(program);

        create();

        assertThat(states())
                .containsExactly(
                        "account melon-days 3 READY",
                        "none melon-days 3 REFERENCE_NEEDED",
                        "transaction coupon-reissue 1 READY",
                        "wrong one coupon-reissue 1 REFERENCE_NEEDED");
        assertThat(Files.readString(out.resolve("fulfil-" + STEM + "-melon-days.csv")))
                .isEqualTo("receipt_number,kind,quantity,account_reference,transaction_reference\r\n"
                        + receipt("account") + ",melon-days,3,\"=melon,1\",\r\n");
        assertThat(Files.readString(out.resolve("waiting-" + STEM + ".csv")))
                .isEqualTo("\uFEFFreceipt_number,kind,quantity,state\r\n"
                        + receipt("none") + ",melon-days,3,REFERENCE_NEEDED\r\n"
                        + receipt("wrong one") + ",coupon-reissue,1,REFERENCE_NEEDED\r\n");
    }

    @Test
    void leavesOutWhatTheCouncilRejectedOrHeld() {
        granted("rejected")
                .deciding("REJECT", "small-business-30")
                .giving(0, "")
                .in(program);
        granted("held").deciding("HOLD", "small-business-30").giving(0, "").in(program);
        granted("nothing").giving(0, "").in(program);

        create();

        assertThat(states()).isEmpty();
    }

    @Test
    void writesTheSameTextCellsAsCsvAndWorkbookAndLibreOfficeReadsThem() throws IOException, InterruptedException {
        granted("one").with(SealedField.ACCOUNT_NUMBER, "0012345678901234").in(program);
        granted("two")
                .giving(50_000, "")
                .atBank("081")
                .with(SealedField.ACCOUNT_HOLDER, "Kim, \"J\"")
                .in(program);

        create();

        List<List<String>> expected = List.of(
                List.of("순번", "입금은행코드", "입금은행명", "입금계좌번호", "예금주", "이체금액", "받는분통장표시", "보내는분통장표시", "접수번호"),
                List.of("1", "004", "국민", "0012345678901234", "홍길동", "30000", "장애피해보상", "장애피해보상", receipt("one")),
                List.of("2", "081", "하나", "12345678901234", "Kim, \"J\"", "50000", "장애피해보상", "장애피해보상", receipt("two")));
        Path workbook = out.resolve("bank-" + STEM + "-001.xlsx");
        assertThat(texts(out.resolve("bank-" + STEM + "-001.csv"))).isEqualTo(expected);
        assertThat(texts(workbook)).isEqualTo(expected);
        assertThat(kinds(workbook)).containsOnly(CellType.STRING);
        assertThat(texts(asCsvByLibreOffice(workbook))).isEqualTo(expected);
    }

    @Test
    void countsEverythingGrantedAndHashesEveryFile() throws IOException {
        granted("ready").giving(30_000, "channel-cash-won:50000").in(program);
        granted("waits").giving(50_000, "").withoutConsent().in(program);

        Answer answer = create();

        assertThat(Files.readString(out.resolve("totals-" + STEM + ".csv")))
                .isEqualTo("\uFEFFkind,state,payouts,quantity\r\ncash,READY,1,30000\r\ncash,CONSENT_NEEDED,1,50000\r\n"
                        + "channel-cash-won,REFERENCE_NEEDED,1,50000\r\n");
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : files()) {
            hashes.put(file.getFileName().toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
        }
        hashes.remove("SHA256SUMS-" + STEM);
        assertThat(Files.readAllLines(out.resolve("SHA256SUMS-" + STEM)))
                .isEqualTo(hashes.entrySet().stream()
                        .map(file -> file.getValue() + "  " + file.getKey())
                        .toList())
                .hasSize(4);
        assertThat(answer.out())
                .contains("현금 / cash", "지급 준비 / ready", "30,000", "채널 캐시 / Channel cash")
                .doesNotContain(GivenDecision.ACCOUNT, "홍길동");
    }

    @Test
    void letsOnlyTheOwnerReadAccountsAndLeavesNoHalfMadeFile() throws IOException {
        granted("ready")
                .giving(30_000, "melon-days:3")
                .with(SealedField.ACCOUNT_REFERENCE, "a")
                .in(program);

        create();

        for (Path file : files()) {
            if (file.getFileName().toString().matches("(bank|fulfil)-.*")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
        assertThat(files()).hasSize(6).noneMatch(Files::isDirectory);
    }

    @Test
    void laysTheSheetOutAsConfiguredAndBeginsAFurtherFileWhenOneIsFull() throws IOException {
        for (String claim : List.of("a", "b", "c")) {
            granted(claim).in(program);
        }
        create();
        PayoutRound round = PayoutRound.closed(sql, INCIDENT, 1);

        files(List.of("amount", " Account-Number ", "sequence"), 2).write(round, out, round.granted(sql));

        assertThat(texts(out.resolve("bank-" + STEM + "-001.xlsx")))
                .containsExactly(
                        List.of("이체금액", "입금계좌번호", "순번"),
                        List.of("30000", GivenDecision.ACCOUNT, "1"),
                        List.of("30000", GivenDecision.ACCOUNT, "2"));
        assertThat(texts(out.resolve("bank-" + STEM + "-002.csv")))
                .containsExactly(List.of("이체금액", "입금계좌번호", "순번"), List.of("30000", GivenDecision.ACCOUNT, "1"));

        create();

        assertThat(out.resolve("bank-" + STEM + "-002.csv")).doesNotExist();
        assertThat(out.resolve("bank-" + STEM + "-002.xlsx")).doesNotExist();
        assertThat(Files.readString(out.resolve("SHA256SUMS-" + STEM))).doesNotContain("-002");
    }

    @Test
    void refusesAColumnThatNobodyKnows() {
        granted("a").in(program);
        create();

        assertThatThrownBy(() -> files(List.of("iban"), 2)
                        .write(PayoutRound.closed(sql, INCIDENT, 1), out, new TreeMap<>(Map.of("cash", 30_000L))))
                .hasMessageContaining("claims.bank-sheet.columns: iban is no column; known are sequence, bank-code");
    }

    private static PayoutFiles files(List<String> columns, int rowsPerFile) {
        return new PayoutFiles(
                new PayoutReading(program.bean(DataSource.class)),
                program.bean(Unsealing.class),
                new BankSheetSettings(columns, rowsPerFile, "보상"));
    }

    private Answer create() {
        Answer answer =
                program.run("payout", "create", "--incident", INCIDENT, "--round", "1", "--out", out.toString());
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer;
    }

    private static List<String> states() {
        return sql.sql("""
                        SELECT CONCAT(c.external_id, ' ', p.kind, ' ', p.quantity, ' ', p.state)
                        FROM payout p JOIN claim c ON c.id = p.claim_id ORDER BY c.external_id, p.kind
                        """).query(String.class).list();
    }

    private static String receipt(String externalId) {
        return sql.sql("SELECT receipt_number FROM claim WHERE external_id = ?")
                .param(externalId)
                .query(String.class)
                .single();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.sorted().toList();
        }
    }

    private static List<List<String>> texts(Path file) {
        List<List<String>> texts = new ArrayList<>();
        try (Rows rows = TableFile.open(file)) {
            rows.forEachRemaining(
                    row -> texts.add(row.cells().stream().map(Cell::text).toList()));
        }
        return texts;
    }

    private static List<CellType> kinds(Path file) throws IOException {
        List<CellType> kinds = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> kinds.add(cell.getCellType())));
        }
        return kinds;
    }

    private Path asCsvByLibreOffice(Path workbook) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(out.resolve("libreoffice"));
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76",
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return folder.resolve(workbook.getFileName().toString().replace(".xlsx", ".csv"));
    }
}
