package kr.outageclaims.batch.flow;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static kr.outageclaims.batch.flow.CsvTable.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.sample.claims.Column;
import kr.outageclaims.sample.claims.SampleRow;
import kr.outageclaims.sample.claims.Truth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From channel exports to payout files. The work of two days is done first; each fact is looked at afterwards. */
class FlowIT {

    /** How often a workbook was written is noted, whatever stands in it. */
    private static final String WRITINGS = "manual_export";

    @TempDir
    private static Path folder;

    private static BatchProgram program;
    private static JdbcClient sql;
    private static TwoDays days;
    private static BankDays bank;

    @BeforeAll
    static void workTwoDays() throws IOException {
        program = BatchProgram.onFreshDatabase();
        sql = program.sql();
        days = new TwoDays(program, folder);
        bank = BankDays.after(program, days, folder.resolve("bank"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void everyRowIsAClaimARepeatOrARejectAsTheTruthSays() {
        for (WorkingDay day : days.days()) {
            day.files().exports().forEach((channel, export) -> {
                List<Truth> truths = day.files().truths(channel);
                assertThat(sql.sql("SELECT rows_read, claims, repeats, rejects FROM import_file WHERE file_name = ?")
                                .param(export.getFileName().toString())
                                .query()
                                .singleRow())
                        .as(export.toString())
                        .containsOnly(
                                entry("rows_read", (long) truths.size()),
                                entry("claims", expected(truths, Truth.ACCEPT)),
                                entry("repeats", expected(truths, Truth.REPEAT)),
                                entry("rejects", (long) rejects(truths).size()));
            });
        }
    }

    @Test
    void everyBadRowIsSetAsideUnderItsCodeInTheTableAndInTheFile() {
        days.first().files().exports().forEach((channel, export) -> {
            List<String> rejects = rejects(days.first().files().truths(channel));
            String name = export.getFileName().toString();

            assertThat(sql.sql("""
                            SELECT CONCAT(row_no, '|', code) FROM rejected_row r JOIN import_file f ON f.id = r.import_file_id
                            WHERE f.file_name = ? ORDER BY row_no, fault
                            """).param(name).query(String.class).list())
                    .as(name)
                    .isEqualTo(rejects);
            assertThat(CsvTable.read(program.home()
                                    .resolve("rejects/rejects-" + name.replaceFirst("\\..*", "") + ".csv"))
                            .lines("row", "code"))
                    .as(name)
                    .isEqualTo(rejects);
        });
    }

    @Test
    void theSampleIsProposedWhatWasCheckedByEye() {
        CsvTable checked = CsvTable.resource("/sample-200/expected-proposals.csv");
        String[] columns = checked.rows().get(0).keySet().toArray(String[]::new);

        assertThat(days.firstProposals().lines(columns)).containsExactlyInAnyOrderElementsOf(checked.lines(columns));
    }

    @Test
    void duplicatesAreLinkedToTheClaimTheyRepeat() {
        Map<String, String> links =
                sql.sql("""
                        SELECT d.external_id, o.external_id AS original FROM duplicate_link l
                        JOIN claim d ON d.id = l.claim_id JOIN claim o ON o.id = l.duplicate_of
                        """).query((row, number) -> Map.entry(row.getString(1), row.getString(2))).stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, String> told = days.first().files().truths().stream()
                .filter(truth -> truth.isAccepted() && !truth.duplicateOf().isEmpty())
                .collect(toMap(Truth::externalId, Truth::duplicateOf));

        assertThat(told).isNotEmpty();
        assertThat(links).containsAllEntriesOf(told).containsEntry("AGAIN-" + days.supported(), days.supported());
    }

    @Test
    void aSecondSupportOfTheSameBeneficiaryIsAskedOfTheCouncilAndADuplicateIsDeclined() {
        Map<String, Map<String, String>> proposals = days.second().proposals().by("external_id");

        assertThat(proposals.get("AGAIN-" + days.supported()))
                .containsEntry("clause", "duplicate")
                .containsEntry("outcome", "DECLINE");
        assertThat(proposals.entrySet().stream()
                        .filter(proposal -> proposal.getKey().startsWith("SECOND-"))
                        .map(Map.Entry::getValue))
                .singleElement()
                .satisfies(second -> assertThat(second)
                        .containsEntry("clause", "same-beneficiary")
                        .containsEntry("outcome", "ASK_COUNCIL"));
    }

    @Test
    void everyClaimIsProposedAndDecided() {
        assertThat(one("SELECT COUNT(*) FROM claim c WHERE NOT EXISTS"
                        + " (SELECT 1 FROM newest_classification n WHERE n.claim_id = c.id AND NOT n.manual)"))
                .isZero();
        assertThat(one("SELECT COUNT(*) FROM newest_proposal")).isEqualTo(one("SELECT COUNT(*) FROM claim"));
        assertThat(one("SELECT COUNT(*) FROM newest_decision")).isEqualTo(one("SELECT COUNT(*) FROM claim"));
    }

    @Test
    void everyClaimantIsToldTheDecisionAndWhy() {
        assertThat(one("SELECT COUNT(*) FROM claim_progress WHERE stage IN ('DECIDED', 'PAYING', 'PAID')"))
                .isEqualTo(one("SELECT COUNT(*) FROM newest_decision WHERE decision <> 'HOLD'"))
                .isEqualTo(one("SELECT COUNT(*) FROM claim_explanation"));
        assertThat(one("SELECT COUNT(*) FROM claim_progress")).isEqualTo(one("SELECT COUNT(*) FROM claim"));
        assertThat(one("SELECT SUM(amount_won) FROM claim_progress WHERE stage IN ('PAYING', 'PAID')"))
                .isEqualTo(one("SELECT SUM(quantity) FROM payout WHERE kind = 'cash' AND live = 1"));
    }

    @Test
    void theBankSheetAndWhatWaitsAreTogetherTheApprovedCash() {
        for (WorkingDay day : days.days()) {
            CsvTable bank = day.bankSheets();
            long waits = day.waiting().rows().stream()
                    .filter(row -> cell(row, "kind").equals("cash"))
                    .mapToLong(row -> Long.parseLong(cell(row, "quantity")))
                    .sum();

            assertThat(bank.rows()).isNotEmpty();
            assertThat(bank.sum("이체금액") + waits)
                    .isEqualTo(one("SELECT SUM(cash_won) FROM decision d JOIN review_round r ON r.id = d.round_id"
                            + " WHERE r.number = " + day.round() + " AND decision IN ('APPROVE', 'ADJUST')"));
            assertThat(bank.column("받는분통장표시")).containsOnly("장애피해보상");
        }
    }

    @Test
    void theBankSheetHoldsEachClaimantsOwnAccount() {
        Map<String, String> numbers = days.numbersByReceipt();
        for (WorkingDay day : days.days()) {
            for (Map<String, String> line : day.bankSheets().rows()) {
                SampleRow row = day.files().accepted(numbers.get(cell(line, "접수번호")));
                assertThat(List.of(cell(line, "입금계좌번호"), cell(line, "예금주")))
                        .containsExactly(
                                row.cell(Column.ACCOUNT_NUMBER).replaceAll("\\D", ""), row.cell(Column.ACCOUNT_HOLDER));
            }
        }
    }

    @Test
    void theBanksWorkbookSaysWhatTheCsvSays() throws IOException {
        for (WorkingDay day : days.days()) {
            assertThat(Workbooks.table(day.payoutFolder(), "bank-*.xlsx", "이체"))
                    .isEqualTo(day.bankSheets().rows());
        }
    }

    @Test
    void nobodyIsPaidTwice() {
        List<String> paid = new ArrayList<>(days.first().bankSheets().column("접수번호"));
        paid.addAll(days.second().bankSheets().column("접수번호"));

        assertThat(paid).doesNotHaveDuplicates();
        assertThat(sql.sql("""
                        SELECT p.kind, HEX(c.beneficiary_index) AS beneficiary, COUNT(*) AS payouts
                        FROM payout p JOIN claimant c ON c.claim_id = p.claim_id
                        WHERE p.live = 1 AND p.support IS NOT NULL GROUP BY 1, 2 HAVING COUNT(*) > 1
                        """).query().listOfRows()).isEmpty();
        assertThat(one("SELECT COUNT(*) FROM payout WHERE live = 1 AND support IS NOT NULL"))
                .isPositive();
    }

    @Test
    void everyClaimIsToldOfItsReceiptAndItsDecisionOnce() {
        for (WorkingDay day : days.days()) {
            List<String> receipts = days.receiptsOf(day);
            for (String event : List.of("received", "decided")) {
                assertThat(day.notices(event).column("receipt_number"))
                        .as(event)
                        .containsExactlyInAnyOrderElementsOf(receipts);
            }
            assertThat(day.notices("*").column("text"))
                    .allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(300));
        }
    }

    @Test
    void whoeverWaitsForAPayoutIsToldWhatIsMissing() {
        assertThat(days.first().waiting().rows()).isNotEmpty();
        for (WorkingDay day : days.days()) {
            assertThat(day.notices("proof-or-account-needed").column("receipt_number"))
                    .containsExactlyInAnyOrderElementsOf(day.waiting().rows().stream()
                            .filter(row -> !cell(row, "state").equals("ALREADY_SUPPORTED"))
                            .map(row -> cell(row, "receipt_number"))
                            .distinct()
                            .toList());
        }
    }

    @Test
    void theSameCommandsAgainChangeNoRow() {
        assertThat(days.afterAllAgain().without(WRITINGS))
                .isEqualTo(days.afterFirst().without(WRITINGS));
    }

    @Test
    void thePayoutFilesWrittenAgainHaveTheSameBytes() throws IOException {
        assertThat(Hashes.of(days.first().payoutAgainFolder()))
                .isNotEmpty()
                .isEqualTo(Hashes.of(days.first().payoutFolder()));
    }

    @Test
    void thePayoutsManifestHoldsTheHashOfEveryFile() throws IOException {
        for (WorkingDay day : days.days()) {
            Map<String, String> files = Hashes.of(day.payoutFolder());
            Map<String, String> manifest = Hashes.manifest(day.payoutFolder());
            files.keySet().removeIf(name -> name.startsWith("SHA256SUMS"));

            assertThat(manifest).isEqualTo(files);
        }
    }

    @Test
    void theNextDayMovesOnlyTheNewClaims() {
        Map<String, String> numbers = days.numbersByReceipt();
        TreeSet<String> moved = days.afterSecond().claimsOfNewRows(days.afterAllAgain()).stream()
                .map(id -> numbers.get(sql.sql("SELECT receipt_number FROM claim WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .single()))
                .collect(toCollection(TreeSet::new));

        assertThat(days.afterAllAgain().missingIn(days.afterSecond())).containsOnlyKeys("receipt_sequence");
        assertThat(moved).isEqualTo(days.numbersOf(days.second()));
        assertThat(days.receiptsOf(days.second()))
                .containsAll(days.second().bankSheets().column("접수번호"));
    }

    @Test
    void everyTransferHasTheResultThatTheBankGaveIt() {
        CsvTable said = bank.results("bank-*.csv");

        assertThat(said.rows()).isNotEmpty();
        assertThat(sql.sql("""
                        SELECT CONCAT(c.receipt_number, IF(b.result = 'PAID', ' 정상', ' 불능'))
                        FROM bank_result b JOIN payout p ON p.id = b.payout_id JOIN claim c ON c.id = p.claim_id
                        WHERE p.kind = 'cash'
                        """).query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(said.rows().stream()
                        .map(row -> cell(row, "접수번호") + " " + cell(row, "처리결과"))
                        .toList());
        assertThat(one("SELECT SUM(paid_sum + returned_sum) FROM bank_result_file WHERE sheet LIKE 'bank-%'"))
                .isEqualTo(said.sum("이체금액"));
        assertThat(one("SELECT SUM(rejects + repeats) FROM bank_result_file")).isZero();
    }

    @Test
    void whoeverGotEverythingIsToldThatItWasPaid() {
        assertThat(one("SELECT COUNT(*) FROM claim_progress WHERE stage = 'PAID'"))
                .isPositive()
                .isEqualTo(one("SELECT COUNT(*) FROM (SELECT p.claim_id FROM payout p"
                        + " LEFT JOIN bank_result b ON b.payout_id = p.id AND b.result = 'PAID'"
                        + " WHERE p.live = 1 GROUP BY p.claim_id HAVING COUNT(*) = COUNT(b.id)) paid"));
    }

    @Test
    void theResultsAgainChangeNoRow() {
        assertThat(bank.afterAgain().without(WRITINGS))
                .isEqualTo(bank.afterFirst().without(WRITINGS));
    }

    private static long expected(List<Truth> truths, String expectation) {
        return truths.stream()
                .filter(truth -> truth.expected().equals(expectation))
                .count();
    }

    /** Row number and code of the bad rows of one file; its header is row 1. */
    private static List<String> rejects(List<Truth> truths) {
        List<String> rejects = new ArrayList<>();
        for (int i = 0; i < truths.size(); i++) {
            String expected = truths.get(i).expected();
            if (!expected.equals(Truth.ACCEPT) && !expected.equals(Truth.REPEAT)) {
                rejects.add((i + 2) + "|" + expected);
            }
        }
        return rejects;
    }

    private static long one(String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
