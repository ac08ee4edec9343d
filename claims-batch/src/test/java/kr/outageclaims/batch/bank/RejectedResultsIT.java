package kr.outageclaims.batch.bank;

import static kr.outageclaims.batch.bank.BankDesk.PAID;
import static kr.outageclaims.batch.bank.BankDesk.first;
import static kr.outageclaims.batch.bank.BankDesk.supplement;
import static kr.outageclaims.batch.fixture.GivenDecision.granted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenAddition;
import kr.outageclaims.batch.fixture.GivenDecision;
import kr.outageclaims.batch.fixture.TableChecksums;
import kr.outageclaims.claim.ReceiptNumber;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results that fit nothing are set aside by place and code; files that fit nothing are refused whole. */
class RejectedResultsIT {

    private static BatchProgram program;

    @TempDir
    Path folder;

    private BankDesk desk;
    private String receipt;

    @BeforeAll
    static void start() {
        program = BatchProgram.onFreshDatabase();
        program.run("status");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /** Two claims in the first sheet; the tests change the second one's line. */
    @BeforeEach
    void twoTransfers() {
        GivenDecision.clear(program.sql());
        desk = new BankDesk(program, folder);
        granted("a").in(program);
        receipt = receipt(granted("b").in(program));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30000|30001|3 이체금액 wrong-amount",
                "30000|3만원|3 이체금액 bad-amount",
                "30000|0|3 이체금액 bad-amount",
                "30000|=30000|3 이체금액 formula",
                "2,004|3,004|3 순번 wrong-sequence",
                "2,004|둘,004|3 순번 bad-sequence",
                "정상,,|정상,계좌번호 오류,|3 불능사유 paid-with-reason",
                "정상,,|처리중,,|3 처리결과 unknown-result",
                "정상,,|,,|3 처리결과 unknown-result",
                "정상,,|@정상,,|3 처리결과 formula",
                "2023-01-10 10:00:00|내일|3 처리일시 bad-time",
                "RECEIPT|7KQM-2XWA-E|3 접수번호 bad-receipt-number",
                "RECEIPT|OTHER|3 접수번호 unknown-payout"
            })
    void aLineThatFitsNoTransferIsSetAsideAlone(String from, String to, String reject) throws IOException {
        desk.create();
        List<String> lines = BankDesk.lines(desk.answered(first(), claim -> PAID));
        String changed = lines.get(2)
                .replace(from.replace("RECEIPT", receipt), to.replace("OTHER", "7KQM-2XWA-" + check("7KQM2XWA")));
        assertThat(changed).isNotEqualTo(lines.get(2));

        String said = desk.taken(desk.written("bank.csv", List.of(lines.get(0), lines.get(1), changed)));

        assertThat(said).contains("지급 1 (30,000)", "제외 1 / rejects", "기다리는 줄 1");
        assertThat(desk.rejects()).containsExactly(reject);
        assertThat(desk.payoutRows()).containsExactly("a cash 1 READY live PAID", "b cash 1 READY live");
    }

    @Test
    void aLineThatStandsTwiceIsTakenNeitherTime() throws IOException {
        desk.create();
        List<String> lines = BankDesk.lines(desk.answered(first(), claim -> PAID));
        lines.add(lines.get(2).replace("정상,", "불능,"));

        desk.taken(desk.written("bank.csv", lines));

        assertThat(desk.rejects()).containsExactly("3 접수번호 doubled-line", "4 접수번호 doubled-line");
        assertThat(desk.payoutRows()).containsExactly("a cash 1 READY live PAID", "b cash 1 READY live");
    }

    @Test
    void whatWasNeverSentHasNoResult() throws IOException {
        String waiting = receipt(granted("c").withoutConsent().in(program));
        String halfway = receipt(granted("d").in(program));
        desk.create();
        program.sql()
                .sql("DELETE l FROM payout_line l JOIN payout p ON p.id = l.payout_id JOIN claim c ON c.id = p.claim_id"
                        + " WHERE c.receipt_number = ?")
                .param(halfway)
                .update();
        List<String> lines = BankDesk.lines(desk.answered(first(), claim -> PAID));
        lines.add(lines.get(1).replace(receiptOf("a"), waiting).replaceFirst("^1,", "4,"));

        desk.taken(desk.written("bank.csv", lines));

        assertThat(desk.rejects()).containsExactly("4 접수번호 not-handed-out", "5 접수번호 not-ready");
    }

    @Test
    void aResultOfAnotherSheetIsSetAside() throws IOException {
        long late = granted("c").withoutConsent().in(program);
        desk.create();
        new GivenAddition(program).consent(late);
        desk.create();
        List<String> lines = BankDesk.lines(desk.answered(first(), claim -> PAID));
        lines.add(BankDesk.lines(desk.answered(supplement(1), claim -> PAID))
                .get(1)
                .replaceFirst("^1,", "3,"));

        desk.taken(desk.written("merged.csv", lines));

        assertThat(desk.rejects()).containsExactly("4 접수번호 another-file");
    }

    /** After money came back the same claim stands first in two sheets with the same amount. */
    @Test
    void asksWhichSheetIsMeantWhenNobodyCanTell() throws IOException {
        GivenDecision.clear(program.sql());
        long claim = granted("only").in(program);
        desk.create();
        desk.taken(desk.answered(first(), id -> BankDesk.RETURNED));
        new GivenAddition(program).account(claim, "088", "33333333");
        desk.create();
        Path unnamed = Files.move(
                desk.answered(supplement(1), id -> "정상,,2023-01-12 10:00:00"), folder.resolve("from-the-bank.csv"));

        Answer asked = desk.bring(unnamed);
        Answer named =
                program.run("payout", "results", unnamed.toString(), "--by", "finance", "--sheet", supplement(1));

        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.err()).contains(first(), supplement(1), "--sheet");
        assertThat(named.exitCode()).as(named.err()).isZero();
        assertThat(desk.payoutRows())
                .containsExactly("only cash 1 READY - RETURNED:WRONG_ACCOUNT", "only cash 2 READY live PAID");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "처리결과|메모|처리결과 (result)",
                "접수번호|번호표|접수번호 (receipt_number)",
                "순번|처리 결과|처리결과 (result)",
                "RECEIPTS|XXXX-XXXX-X|No line fits a payout file of ours"
            })
    void aFileThatIsNoneIsRefusedWholeInOneLine(String from, String to, String why) throws IOException {
        desk.create();
        Path good = desk.answered(first(), claim -> PAID);
        String text = Files.readString(good)
                .replaceAll(from.equals("RECEIPTS") ? "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z](?=,)" : from, to);
        Path bad = Files.writeString(folder.resolve("bad.csv"), text);
        TableChecksums before = TableChecksums.of(program.sql());

        Answer refused = desk.bring(good, bad);

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err().lines()).singleElement().asString().contains("bad.csv", why);
        assertThat(TableChecksums.of(program.sql())).isEqualTo(before);
    }

    @Test
    void readsWorkbooksAndTheOlderEncodingAlike() throws IOException {
        desk.create();
        Path workbook = folder.resolve("bank.xlsx");
        try (XSSFWorkbook book =
                        new XSSFWorkbook(Files.newInputStream(desk.payouts().resolve(first() + ".xlsx")));
                OutputStream out = Files.newOutputStream(workbook)) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (Row row : sheet) {
                int end = row.getLastCellNum();
                row.createCell(end).setCellValue(row.getRowNum() == 0 ? "처리결과" : "정상");
            }
            book.write(out);
        }
        Path older = Files.write(
                folder.resolve("older.csv"),
                String.join("\r\n", BankDesk.lines(desk.answered(first(), claim -> "정상,,")))
                        .replace("\uFEFF", "")
                        .getBytes(Charset.forName("MS949")));

        assertThat(desk.taken(workbook)).contains("지급 2 (60,000)", "제외 0");
        assertThat(desk.taken(older)).contains("지급 0", "되풀이 2", "제외 0");
    }

    @Test
    void namesWhoBringsThem() throws IOException {
        desk.create();
        Path file = desk.answered(first(), claim -> PAID);

        assertThat(program.run("payout", "results", file.toString(), "--by", " ")
                        .exitCode())
                .isEqualTo(2);
        assertThat(program.run("payout", "results", file.toString()).exitCode()).isEqualTo(2);
        desk.taken(file);
        assertThat(program.sql()
                        .sql("SELECT taken_by FROM bank_result_file")
                        .query(String.class)
                        .list())
                .containsExactly("finance");
    }

    private static String receiptOf(String externalId) {
        return program.sql()
                .sql("SELECT receipt_number FROM claim WHERE external_id = ?")
                .param(externalId)
                .query(String.class)
                .single();
    }

    private static String receipt(long claim) {
        return program.sql()
                .sql("SELECT receipt_number FROM claim WHERE id = ?")
                .param(claim)
                .query(String.class)
                .single();
    }

    /** The character that makes these eight a receipt number. */
    private static String check(String eight) {
        return "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
                .chars()
                .mapToObj(c -> String.valueOf((char) c))
                .filter(c -> ReceiptNumber.isValid(eight.substring(0, 4) + "-" + eight.substring(4) + "-" + c))
                .findFirst()
                .orElseThrow();
    }
}
