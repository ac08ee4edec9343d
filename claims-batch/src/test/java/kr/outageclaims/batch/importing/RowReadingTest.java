package kr.outageclaims.batch.importing;

import static kr.outageclaims.batch.importing.ExportHeaderTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.batch.importing.ReadRow.Faulty;
import kr.outageclaims.batch.importing.ReadRow.Readable;
import kr.outageclaims.batch.sheet.Cell;
import kr.outageclaims.batch.sheet.Row;
import kr.outageclaims.batch.sheet.RowFlaw;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.intake.register.Submission;
import kr.outageclaims.money.Won;
import kr.outageclaims.outage.OutageCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReadingTest {

    private static final RowReading READING =
            new RowReading(OutageCalendar.of("2022-10-15-pangyo").orElseThrow(), Channel.CALL_CENTRE);
    private static final Map<String, String> PLAIN = Map.of(
            "external_id", "A-1",
            "received_at", "2022-10-20 10:00",
            "phone", "010-0000-1234",
            "narrative", "톡이 안 됨");

    @Test
    void readsEveryColumn() {
        ReadRow read = read(Map.ofEntries(
                Map.entry("접수번호", "A-2"),
                Map.entry("접수일시", "2022-10-20 10:00"),
                Map.entry("이름", "홍길동"),
                Map.entry("연락처", "010-0000-1234"),
                Map.entry("이메일", "a@example.com"),
                Map.entry("이용자유형", "소상공인"),
                Map.entry("사업자등록번호", "999-01-10073"),
                Map.entry("서비스", "카카오T"),
                Map.entry("기능", "바이크·킥보드"),
                Map.entry("피해시작", "2022-10-15 15:30"),
                Map.entry("피해종료", "2022-10-16T12:00:00+09:00"),
                Map.entry("피해내용", "반납이 안 됨"),
                Map.entry("피해금액", "52,000"),
                Map.entry("이용요금", "3000"),
                Map.entry("증빙", "Y"),
                Map.entry("서비스계정", "acc-1"),
                Map.entry("거래번호", "T-9"),
                Map.entry("은행", "국민"),
                Map.entry("계좌번호", "0000-00-000000"),
                Map.entry("예금주", "홍길동"),
                Map.entry("동의", "2022-10")));

        assertThat(read).isInstanceOfSatisfying(Readable.class, row -> {
            assertThat(row.warnings()).isEmpty();
            assertThat(row.submission())
                    .isEqualTo(new Submission(
                            Channel.CALL_CENTRE,
                            "A-2",
                            Instant.parse("2022-10-20T01:00:00Z"),
                            new Submission.Contact(
                                    "홍길동",
                                    "010-0000-1234",
                                    "a@example.com",
                                    "999-01-10073",
                                    "acc-1",
                                    "T-9",
                                    "004",
                                    "0000-00-000000",
                                    "홍길동"),
                            UserType.SMALL_BUSINESS,
                            "mobility",
                            "bike",
                            Instant.parse("2022-10-15T06:30:00Z"),
                            Instant.parse("2022-10-16T03:00:00Z"),
                            "반납이 안 됨",
                            Won.won(52_000),
                            Won.won(3_000),
                            true,
                            "2022-10"));
        });
    }

    @Test
    void leavesEmptyWhatIsMissingAndTakesZeroAsNotStated() {
        assertThat(submission(with("claimed_amount", "0")))
                .isEqualTo(new Submission(
                        Channel.CALL_CENTRE,
                        "A-1",
                        Instant.parse("2022-10-20T01:00:00Z"),
                        new Submission.Contact(null, "010-0000-1234", null, null, null, null, null, null, null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "톡이 안 됨",
                        null,
                        null,
                        false,
                        null));
    }

    @ParameterizedTest
    @CsvSource({
        "user_type, 개인, unknown-user-type",
        "service, 라인, unknown-service",
        "feature, 없는 기능, unknown-feature",
        "bank_code, 999, unknown-bank",
        "evidence, 글쎄, unknown-evidence"
    })
    void leavesUnknownWordsEmptyWithAWarning(String column, String word, String code) {
        assertThat(read(with(column, word))).isInstanceOfSatisfying(Readable.class, row -> {
            assertThat(row.warnings()).containsExactly(code);
            assertThat(row.submission()).isEqualTo(submission(PLAIN));
        });
    }

    @Test
    void aMistypedAddressIsLeftEmptyWithAWarningWhenThePhoneIsGood() {
        assertThat(read(with("email", "hong@"))).isInstanceOfSatisfying(Readable.class, row -> {
            assertThat(row.warnings()).containsExactly("bad-email");
            assertThat(row.submission()).isEqualTo(submission(PLAIN));
        });
    }

    @Test
    void aMistypedAddressIsLeftToTheRegisterWhenThereIsNoGoodPhone() {
        Map<String, String> row = with("email", "hong@");
        row.put("phone", "010");

        assertThat(submission(row).contact().email()).isEqualTo("hong@");
    }

    @Test
    void aFeatureAloneTellsItsService() {
        Submission submission = submission(with("feature", "택시 호출"));

        assertThat(List.of(String.valueOf(submission.service()), String.valueOf(submission.feature())))
                .containsExactly("mobility", "taxi");
    }

    @Test
    void aFeatureOfAnotherServiceOrOfAnUnknownOneIsLeftEmpty() {
        Map<String, String> contradictory = with("service", "pay");
        contradictory.put("feature", "taxi");
        Map<String, String> unknown = with("service", "라인");
        unknown.put("feature", "taxi");

        assertThat(submission(contradictory))
                .extracting(Submission::service, Submission::feature)
                .containsExactly("pay", null);
        assertThat(submission(unknown))
                .extracting(Submission::service, Submission::feature)
                .containsExactly(null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "external_id, '', external_id, missing-external-id",
        "received_at, '', received_at, missing-received-at",
        "received_at, 어제, received_at, bad-date",
        "narrative, '', narrative, missing-narrative",
        "phone, '', phone, missing-contact",
        "damage_from, 2022-10-15, damage_from, bad-date",
        "damage_to, 모름, damage_to, bad-date",
        "claimed_amount, 5만원, claimed_amount, bad-amount",
        "fee, -3, fee, bad-amount",
        "claimed_amount, 1000000000000000000, claimed_amount, bad-amount",
        "narrative, #REF!, narrative, error-cell",
        "account_number, #N/A, account_number, error-cell"
    })
    void setsARowWithAFaultAside(String column, String value, String faultColumn, String code) {
        assertThat(read(with(column, value)))
                .isInstanceOfSatisfying(
                        Faulty.class, row -> assertThat(row.faults()).containsExactly(RowFault.of(faultColumn, code)));
    }

    @Test
    void setsARowAsideWhoseDamageEndsBeforeItStarts() {
        Map<String, String> row = with("damage_from", "2022-10-16 10:00");
        row.put("damage_to", "2022-10-16 09:59");

        assertThat(faults(row)).containsExactly(RowFault.of("damage_to", "to-before-from"));
        row.put("damage_to", "2022-10-16 10:00");
        assertThat(read(row)).isInstanceOf(Readable.class);
    }

    @Test
    void setsARowAsideThatHoldsAFormulaAnEndlessTextOrCannotBeRead() {
        ExportHeader header = ExportHeader.of("a.csv", row(1, "external_id", "received_at", "phone", "narrative"));
        Row formula = new Row(7, List.of(new Cell("A7", "1", Cell.Kind.FORMULA)));
        Row flawed = new Row(8, List.of(), Optional.of(RowFlaw.BAD_QUOTES));

        assertThat(READING.process(ExportRow.of(header, formula)))
                .isEqualTo(new Faulty(7, header, List.of(RowFault.of("external_id", "formula"))));
        assertThat(READING.process(ExportRow.of(header, flawed)))
                .isEqualTo(new Faulty(8, header, List.of(RowFault.of("A8", "bad-quotes"))));
        assertThat(faults(with("narrative", "가".repeat(40_001))))
                .containsExactly(RowFault.of("narrative", "text-too-long"));
        assertThat(read(with("bank_code", "은행".repeat(20_000)))).isInstanceOf(Readable.class);
    }

    @Test
    void doesNotTrustAnAccountThatIsStoredAsANumber() {
        ExportHeader header =
                ExportHeader.of("a.xlsx", row(1, "external_id", "received_at", "phone", "narrative", "account_number"));
        List<Cell> cells = new ArrayList<>(
                row(7, "A-1", "2022-10-20 10:00", "010-0000-1234", "톡이 안 됨").cells());
        cells.add(new Cell("E7", "1234567890123", Cell.Kind.NUMBER));

        assertThat(READING.process(ExportRow.of(header, new Row(7, cells))))
                .isInstanceOfSatisfying(Readable.class, row -> {
                    assertThat(row.warnings()).containsExactly("account-as-number");
                    assertThat(row.submission().contact().accountNumber()).isNull();
                });
    }

    @Test
    void namesAllFaultsOfARow() {
        Map<String, String> row = with("claimed_amount", "많이");
        row.put("received_at", "어제");

        assertThat(faults(row))
                .containsExactly(RowFault.of("received_at", "bad-date"), RowFault.of("claimed_amount", "bad-amount"));
    }

    @Test
    void setsARowAsideThatHoldsMoreCellsThanThereAreHeaders() {
        ExportHeader header = ExportHeader.of("a.csv", row(1, "external_id", "received_at", "phone", "narrative"));

        ReadRow read =
                READING.process(ExportRow.of(header, row(7, "A-1", "2022-10-20 10:00", "010-0000-1234", "톡이", "안 됨")));

        assertThat(read).isEqualTo(new Faulty(7, header, List.of(RowFault.of("E7", "cell-without-column"))));
    }

    private static Map<String, String> with(String column, String value) {
        Map<String, String> row = new java.util.LinkedHashMap<>(PLAIN);
        row.put(column, value);
        return row;
    }

    private static Submission submission(Map<String, String> values) {
        return ((Readable) read(values)).submission();
    }

    private static List<RowFault> faults(Map<String, String> values) {
        return ((Faulty) read(values)).faults();
    }

    private static ReadRow read(Map<String, String> values) {
        List<String> names = new ArrayList<>(values.keySet());
        ExportHeader header = ExportHeader.of("a.csv", row(1, names.toArray(String[]::new)));
        return READING.process(
                ExportRow.of(header, row(2, names.stream().map(values::get).toArray(String[]::new))));
    }
}
