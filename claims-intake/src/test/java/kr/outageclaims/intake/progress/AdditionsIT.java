package kr.outageclaims.intake.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.SealedField;
import kr.outageclaims.intake.claimant.Unsealing;
import kr.outageclaims.intake.fixture.IntakeBench;
import kr.outageclaims.intake.notice.NoticeConfiguration;
import kr.outageclaims.intake.progress.Addition.Fault;
import kr.outageclaims.intake.progress.Addition.NotTaken;
import kr.outageclaims.intake.progress.Addition.Taken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdditionsIT {

    private static IntakeBench bench;
    private static Additions additions;

    private ReceiptNumber receipt;
    private Leave leave;

    @BeforeAll
    static void open() {
        bench = new IntakeBench(Map.of(), NoticeConfiguration.class, ProgressConfiguration.class);
        additions = bench.bean(Additions.class);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void fileAClaim() {
        bench.clear();
        receipt = bench.given("E-1");
        long id = bench.sql().sql("SELECT id FROM claim").query(Long.class).single();
        leave = new Leave(id, receipt, Instant.MAX);
    }

    @Test
    void anAccountIsKeptSealedForBatchAlone() {
        assertThat(additions.account(leave, "국민은행", "110-234-567890", " 홍길동 ")).isEqualTo(new Taken());

        Map<String, Object> row = row();
        Unsealing.Opener opener = Unsealing.of(bench.keys()).open((byte[]) row.get("wrapped"));
        byte[] number = (byte[]) row.get("account_number_sealed");
        assertThat(row).containsEntry("kind", "ACCOUNT").containsEntry("bank_code", "004");
        assertThat(opener.open(receipt, SealedField.ACCOUNT_NUMBER, number)).isEqualTo("110234567890");
        assertThat(opener.open(receipt, SealedField.ACCOUNT_HOLDER, (byte[]) row.get("account_holder_sealed")))
                .isEqualTo("홍길동");
        assertThatThrownBy(() -> opener.open(ReceiptNumber.ofSequence(99), SealedField.ACCOUNT_NUMBER, number))
                .isInstanceOf(IllegalStateException.class);
        assertThat(bench.everythingStored()).doesNotContain("110234567890", "홍길동");
    }

    @Test
    void referencesAndConsentAreKept() {
        additions.accountReference(leave, "user-77123");
        additions.transactionReference(leave, "T-990011");
        additions.consent(leave, "2022-11-01");

        assertThat(kinds()).containsExactly("ACCOUNT_REFERENCE", "TRANSACTION_REFERENCE", "CONSENT");
        assertThat(bench.everythingStored()).contains("2022-11-01").doesNotContain("user-77123", "T-990011");
    }

    @Test
    void whatCannotBeRightIsNotTakenAndNamed() {
        assertThat(additions.account(leave, "없는은행", "1234567", "홍길동"))
                .isEqualTo(new NotTaken("bank", Fault.UNKNOWN_BANK));
        assertThat(additions.account(leave, "004", "123456", "홍길동"))
                .isEqualTo(new NotTaken("account-number", Fault.BAD_ACCOUNT));
        assertThat(additions.account(leave, "004", "1".repeat(100_000), "홍길동"))
                .isEqualTo(new NotTaken("account-number", Fault.BAD_ACCOUNT));
        assertThat(additions.account(leave, "004", "900101-1234567", "홍길동"))
                .isEqualTo(new NotTaken("account-number", Fault.RESIDENT_NUMBER));
        assertThat(additions.account(leave, "004", "1234567", " \u0000 "))
                .isEqualTo(new NotTaken("account-holder", Fault.MISSING));
        assertThat(additions.accountReference(leave, "x".repeat(151)))
                .isEqualTo(new NotTaken("account-reference", Fault.TOO_LONG));
        assertThat(additions.transactionReference(leave, "900101-1234567"))
                .isEqualTo(new NotTaken("transaction-reference", Fault.RESIDENT_NUMBER));

        assertThat(kinds()).isEmpty();
        assertThat(Fault.UNKNOWN_BANK.message(Locale.ENGLISH)).startsWith("We do not know this bank");
        for (Fault fault : Fault.values()) {
            assertThat(fault.message(Locale.KOREAN)).isNotBlank();
        }
    }

    @Test
    void onceItIsOnItsWayOnlyWhatIsAskedForCanBeGiven() {
        bench.told(receipt, "PAYING", "paying", "account-reference");

        assertThat(additions.account(leave, "004", "1234567", "홍길동")).isEqualTo(new NotTaken("", Fault.UNDER_WAY));
        assertThat(additions.accountReference(leave, "user-1")).isEqualTo(new Taken());
        assertThat(kinds()).containsExactly("ACCOUNT_REFERENCE");
    }

    @Test
    void nothingIsTakenForAClaimThatIsJustBeingPaid() {
        bench.told(receipt, "DECIDED", "granted", "account");
        bench.sql()
                .sql("INSERT INTO claim_in_payment (claim_id, additions_through) SELECT id, 0 FROM claim")
                .update();

        assertThat(additions.account(leave, "004", "1234567", "홍길동")).isEqualTo(new NotTaken("", Fault.BEING_PAID));
        assertThat(additions.consent(leave, "v1")).isEqualTo(new NotTaken("", Fault.BEING_PAID));
        assertThat(additions.withdraw(leave)).isEqualTo(new NotTaken("", Fault.DECIDED));
        assertThat(kinds()).isEmpty();
        assertThat(Fault.BEING_PAID.message(Locale.ENGLISH)).contains("in a little while");

        bench.sql().sql("DELETE FROM claim_in_payment").update();
        assertThat(additions.account(leave, "004", "1234567", "홍길동")).isEqualTo(new Taken());
    }

    @Test
    void aClaimCanBeWithdrawnUntilItIsDecided() {
        bench.told(receipt, "PROPOSED", "proposed", "");

        assertThat(additions.withdraw(leave)).isEqualTo(new Taken());
        assertThat(additions.withdraw(leave)).isEqualTo(new Taken());
        assertThat(additions.consent(leave, "v1")).isEqualTo(new NotTaken("", Fault.WITHDRAWN));

        ClaimStatus status = bench.bean(StatusLookup.class).of(leave);
        assertThat(status.withdrawnAt()).isEqualTo(bench.clock().instant());
        assertThat(status.isOpen()).isFalse();
    }

    @Test
    void whatIsDecidedCannotBeWithdrawn() {
        bench.told(receipt, "DECIDED", "granted", "");

        assertThat(additions.withdraw(leave)).isEqualTo(new NotTaken("", Fault.DECIDED));
        assertThat(bench.sql()
                        .sql("SELECT COUNT(*) FROM claim_withdrawal")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static Map<String, Object> row() {
        return bench.sql()
                .sql("SELECT a.*, k.wrapped FROM claim_addition a JOIN data_key k ON k.id = a.data_key_id")
                .query()
                .singleRow();
    }

    private static List<String> kinds() {
        return bench.sql()
                .sql("SELECT kind FROM claim_addition ORDER BY id")
                .query(String.class)
                .list();
    }
}
