package kr.outageclaims.batch.bank;

import static kr.outageclaims.batch.bank.BankDesk.PAID;
import static kr.outageclaims.batch.bank.BankDesk.RETURNED;
import static kr.outageclaims.batch.bank.BankDesk.first;
import static kr.outageclaims.batch.bank.BankDesk.supplement;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenDecision.granted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenAddition;
import kr.outageclaims.batch.fixture.GivenDecision;
import kr.outageclaims.batch.fixture.TableChecksums;
import kr.outageclaims.intake.claimant.SealedField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bank and the services say became of the payouts, and what follows from it. */
class PayoutResultsIT {

    private static BatchProgram program;
    private static GivenAddition given;

    @TempDir
    Path folder;

    private BankDesk desk;

    @BeforeAll
    static void start() {
        program = BatchProgram.onFreshDatabase();
        program.run("status");
        given = new GivenAddition(program);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void clear() {
        GivenDecision.clear(program.sql());
        desk = new BankDesk(program, folder);
    }

    @Test
    void whatArrivedIsToldAsPaidAndWhatCameBackAsksForAnotherAccount() throws IOException {
        granted("a").in(program);
        granted("b").giving(50_000, "").in(program);
        granted("c").in(program);
        desk.create();

        String said = desk.taken(desk.answered(first(), claim -> switch (claim) {
            case "a" -> PAID;
            case "b" -> "불능,예금주 상이,2023-01-10 10:00:00";
            default -> "성공,,";
        }));

        assertThat(said).contains(first(), "지급 2 (60,000) / paid", "반송 1 (50,000) / returned", "제외 0", "기다리는 줄 0");
        assertThat(desk.payoutRows())
                .containsExactly(
                        "a cash 1 READY live PAID",
                        "b cash 1 READY live RETURNED:HOLDER_DIFFERS",
                        "c cash 1 READY live PAID");
        assertThat(List.of(desk.told("a"), desk.told("b"), desk.told("c")))
                .containsExactly("PAID paid 30000", "PAYING returned 50000 account", "PAID paid 30000");
        assertThat(program.run("status").out())
                .contains("2  지급됨 / paid")
                .contains("1  지급이 되돌아와 신고인을 기다림 / came back, wait for the claimant");
        assertThat(program.run("report", "--incident", INCIDENT).out())
                .containsPattern("지급 결과 / results +지급됨 / paid +2 +60,000원")
                .containsPattern("반송됨 / returned +1 +50,000원");
    }

    @Test
    void theSameFileAgainChangesNothingAndSaysSo() throws IOException {
        granted("a").in(program);
        granted("b").in(program);
        desk.create();
        Path results = desk.answered(first(), claim -> claim.equals("a") ? PAID : RETURNED);
        desk.taken(results);
        TableChecksums before = TableChecksums.of(program.sql());

        String again = desk.taken(results);

        assertThat(TableChecksums.of(program.sql())).isEqualTo(before);
        assertThat(again).contains("이미 반영한 결과입니다", "taken in before, nothing new");
    }

    @Test
    void theSameResultsInAnotherFileAreRepeats() throws IOException {
        granted("a").in(program);
        granted("b").in(program);
        desk.create();
        Path results = desk.answered(first(), claim -> claim.equals("a") ? PAID : RETURNED);
        desk.taken(results);
        List<String> rows = desk.payoutRows();
        List<String> saved = BankDesk.lines(results);

        String again = desk.taken(desk.written(
                "saved-again.csv", List.of(saved.get(0) + ",메모", saved.get(2) + ",x", saved.get(1) + ",x")));

        assertThat(again).contains("지급 0", "반송 0", "되풀이 2 / repeats", "제외 0");
        assertThat(desk.payoutRows()).isEqualTo(rows);
    }

    @Test
    void whatCameBackGoesToTheNextAccountInASheetOfItsOwnAndIsThenPaid() throws IOException {
        granted("a").in(program);
        long late = granted("b").in(program);
        desk.create();
        String before = desk.sheet(first());
        desk.taken(desk.answered(first(), claim -> claim.equals("a") ? PAID : RETURNED));

        desk.create();
        assertThat(desk.payoutRows())
                .containsExactly(
                        "a cash 1 READY live PAID",
                        "b cash 1 READY - RETURNED:WRONG_ACCOUNT",
                        "b cash 2 ACCOUNT_NEEDED live");
        assertThat(desk.told("b")).isEqualTo("PAYING returned 30000 account");
        assertThat(Files.readString(desk.payouts().resolve("waiting-" + BankDesk.STEM + ".csv")))
                .contains("ACCOUNT_NEEDED");
        given.account(late, "088", "33333333");
        desk.create();

        assertThat(desk.sheet(first())).isEqualTo(before).contains(GivenDecision.ACCOUNT);
        assertThat(desk.sheet(supplement(1))).contains("33333333", "30000").doesNotContain(GivenDecision.ACCOUNT);
        assertThat(desk.told("b")).isEqualTo("PAYING paying 30000");
        desk.taken(desk.answered(supplement(1), claim -> PAID));
        assertThat(desk.payoutRows())
                .containsExactly(
                        "a cash 1 READY live PAID",
                        "b cash 1 READY - RETURNED:WRONG_ACCOUNT",
                        "b cash 2 READY live PAID");
        assertThat(desk.told("b")).isEqualTo("PAID paid 30000");
    }

    @Test
    void theOldAccountIsNeverTriedAgainWhateverElseIsGiven() throws IOException {
        long claim = granted("a").giving(30_000, "coupon-reissue:1").in(program);
        desk.create();
        desk.taken(desk.answered(first(), id -> RETURNED));

        given.consent(claim);
        given.reference(claim, SealedField.TRANSACTION_REFERENCE, "T-1");
        desk.create();

        assertThat(desk.payoutRows())
                .containsExactly(
                        "a cash 1 READY - RETURNED:WRONG_ACCOUNT",
                        "a cash 2 ACCOUNT_NEEDED live",
                        "a coupon-reissue 1 READY live");
        assertThat(desk.told("a")).isEqualTo("PAYING returned 30000 account");
    }

    @Test
    void moneyMayComeBackMoreThanOnce() throws IOException {
        long claim = granted("a").in(program);
        desk.create();
        desk.taken(desk.answered(first(), id -> RETURNED));
        given.account(claim, "088", "11111111");
        desk.create();
        desk.taken(desk.answered(supplement(1), id -> "불능,해지 계좌,"));
        given.account(claim, "090", "22222222");
        desk.create();
        desk.taken(desk.answered(supplement(2), id -> PAID));

        assertThat(desk.payoutRows())
                .containsExactly(
                        "a cash 1 READY - RETURNED:WRONG_ACCOUNT",
                        "a cash 2 READY - RETURNED:CLOSED_ACCOUNT",
                        "a cash 3 READY live PAID");
        assertThat(desk.sheet(supplement(1))).contains("11111111").doesNotContain("22222222");
        assertThat(desk.sheet(supplement(2))).contains("22222222").doesNotContain("11111111");
    }

    @Test
    void moneyThatBouncedLaterIsTakenAndSentAgain() throws IOException {
        long claim = granted("a").in(program);
        desk.create();
        desk.taken(desk.answered(first(), id -> PAID));
        desk.taken(desk.answered(first(), id -> "반송,계좌 해지,2023-01-12 09:00:00"));
        assertThat(desk.told("a")).isEqualTo("PAYING returned 30000 account");
        given.account(claim, "088", "33333333");
        desk.create();

        assertThat(desk.payoutRows())
                .containsExactly("a cash 1 READY - PAID RETURNED:CLOSED_ACCOUNT", "a cash 2 READY live");
    }

    @Test
    void aResultThatContradictsTheFirstIsSetAside() throws IOException {
        granted("a").in(program);
        granted("b").in(program);
        granted("c").in(program);
        desk.create();
        desk.taken(desk.answered(first(), claim -> claim.equals("b") ? RETURNED : PAID));
        List<String> rows = desk.payoutRows();

        String said = desk.taken(desk.answered(first(), claim -> switch (claim) {
            case "a" -> RETURNED;
            case "b" -> PAID;
            default -> "정상,,2023-01-10 14:00:00";
        }));

        assertThat(said).contains("제외 3 / rejects", "rejects-results-" + first() + "-result-2.csv");
        assertThat(desk.rejects()).containsExactly("2 처리결과 paid-before", "3 처리결과 returned-before", "4 처리결과 paid-twice");
        assertThat(desk.payoutRows()).isEqualTo(rows);
        assertThat(Files.readString(program.home().resolve("rejects/rejects-results-" + first() + "-result-2.csv")))
                .contains(first() + "-result.csv,4,처리결과,paid-twice,", "Ask the bank at once");
    }

    @Test
    void theServicesResultsComeBackTheSameWay() throws IOException {
        long claim = granted("a")
                .giving(30_000, "melon-days:3;coupon-reissue:1")
                .with(SealedField.ACCOUNT_REFERENCE, "melon-1")
                .with(SealedField.TRANSACTION_REFERENCE, "T-1")
                .in(program);
        desk.create();
        String coupons = "fulfil-" + BankDesk.STEM + "-coupon-reissue";
        String days = "fulfil-" + BankDesk.STEM + "-melon-days";
        desk.taken(desk.answered(first(), id -> PAID));
        assertThat(desk.told("a")).isEqualTo("PAYING paying 30000");

        desk.taken(desk.answered(coupons, id -> "완료,,"), desk.answered(days, id -> "실패,없는 계정,"));
        assertThat(desk.told("a")).isEqualTo("PAYING returned 30000 account-reference");
        given.reference(claim, SealedField.ACCOUNT_REFERENCE, "melon-2");
        desk.create();
        assertThat(desk.sheet("fulfil-" + BankDesk.STEM + "-supplement-1-melon-days"))
                .contains("melon-2")
                .doesNotContain("melon-1");
        desk.taken(desk.answered("fulfil-" + BankDesk.STEM + "-supplement-1-melon-days", id -> "완료,,"));

        assertThat(desk.payoutRows())
                .containsExactly(
                        "a cash 1 READY live PAID",
                        "a coupon-reissue 1 READY live PAID",
                        "a melon-days 1 READY - RETURNED:WRONG_ACCOUNT",
                        "a melon-days 2 READY live PAID");
        assertThat(desk.told("a")).isEqualTo("PAID paid 30000");
    }

    @Test
    void claimantsAreToldOnceThatTheyWerePaidOrThatMoneyCameBack() throws IOException {
        granted("a").in(program);
        granted("b").in(program);
        desk.create();
        export();
        desk.taken(desk.answered(first(), claim -> claim.equals("a") ? PAID : RETURNED));

        String told = export();
        String again = export();

        assertThat(told).contains("2건");
        assertThat(notices(2, "paid")).singleElement().asString().contains("30,000원", "보내 드렸습니다");
        assertThat(notices(2, "returned")).singleElement().asString().contains("되돌아왔습니다", "계좌나 계정이 맞지 않습니다");
        assertThat(again).contains("nothing new to tell");
    }

    @Test
    void claimantsAreToldEachTimeThatMoneyComesBack() throws IOException {
        long claim = granted("a").in(program);
        desk.create();
        export();
        desk.taken(desk.answered(first(), id -> RETURNED));
        export();
        given.account(claim, "088", "11111111");
        desk.create();
        String meanwhile = export();
        desk.taken(desk.answered(supplement(1), id -> "불능,해지 계좌,"));

        export();
        desk.create();
        String again = export();

        assertThat(notices(2, "returned")).singleElement().asString().contains("계좌나 계정이 맞지 않습니다");
        assertThat(meanwhile).contains("nothing new to tell");
        assertThat(notices(3, "returned")).singleElement().asString().contains("해지되었거나");
        assertThat(again).contains("nothing new to tell");
    }

    @Test
    void whoeverHasGivenAnotherAccountAlreadyIsNotAskedForIt() throws IOException {
        long claim = granted("a").in(program);
        desk.create();
        export();
        desk.taken(desk.answered(first(), id -> RETURNED));
        given.account(claim, "088", "33333333");

        assertThat(export()).contains("nothing new to tell");
        assertThat(desk.told("a")).isEqualTo("PAYING returned 30000 account");
    }

    @Test
    void whoeverAsksIsShownEveryAttemptAndWhatBecameOfIt() throws IOException {
        long claim = granted("a").giving(30_000, "channel-cash-won:50000").in(program);
        desk.create();
        desk.taken(desk.answered(first(), id -> RETURNED));
        given.account(claim, "088", "33333333");
        desk.create();
        String receipt = program.sql()
                .sql("SELECT receipt_number FROM claim WHERE id = ?")
                .param(claim)
                .query(String.class)
                .single();

        Answer explained = program.run("explain", receipt);

        assertThat(explained.exitCode()).as(explained.err()).isZero();
        assertThat(explained.out())
                .contains("attempt 2")
                .contains(
                        "결과 / result        2023-01-10 10:00  현금 / cash 반송됨 / returned: 계좌나 계정이 맞지 않음 / wrong account")
                .contains("(" + first() + ", finance)");
    }

    private String export() {
        return program.run("notices", "export", "--incident", INCIDENT, "--out", folder.toString())
                .out();
    }

    /** The lines below the header. */
    private List<String> notices(int export, String event) throws IOException {
        List<String> lines =
                Files.readAllLines(folder.resolve("notices-%s-%03d-%s.csv".formatted(INCIDENT, export, event)));
        return lines.subList(1, lines.size());
    }
}
