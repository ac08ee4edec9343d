package kr.outageclaims.intake.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.intake.claimant.ResidentNumbers;
import kr.outageclaims.intake.fixture.IntakeBench;
import kr.outageclaims.intake.notice.NoticeConfiguration;
import kr.outageclaims.intake.progress.Addition.Fault;
import kr.outageclaims.intake.progress.Corrections.Correction;
import kr.outageclaims.intake.register.Told;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectionsIT {

    private static IntakeBench bench;
    private static Corrections corrections;

    private ReceiptNumber receipt;
    private Leave leave;

    @BeforeAll
    static void open() {
        bench = new IntakeBench(Map.of(), NoticeConfiguration.class, ProgressConfiguration.class);
        corrections = bench.bean(Corrections.class);
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
    void theNewestWordsCountAndTheEarlierStay() {
        assertThat(corrections.told(leave).narrative()).isEqualTo("카톡이 안 돼서 예약 손님을 놓쳤습니다.");

        assertThat(corrections.correct(leave, saying("5만원을 잃었습니다.", 50_000L))).isEqualTo(new Correction.Taken());
        assertThat(corrections.correct(leave, saying("4만원을 잃었습니다.", 40_000L))).isEqualTo(new Correction.Taken());

        assertThat(corrections.told(leave)).isEqualTo(saying("4만원을 잃었습니다.", 40_000L));
        assertThat(count("claim_correction")).isEqualTo(2);
        assertThat(bench.sql()
                        .sql("SELECT narrative FROM claim")
                        .query(String.class)
                        .single())
                .startsWith("카톡이");
    }

    @Test
    void isCheckedAndRedactedLikeASubmission() {
        corrections.correct(leave, saying(" 제 번호는 900101-1234567\r\n입니다 ", 0L));

        assertThat(corrections.told(leave)).isEqualTo(saying("제 번호는 " + ResidentNumbers.REDACTED + "\n입니다", null));
        assertThat(corrections.correct(leave, saying(" \u0000 ", null)))
                .isInstanceOfSatisfying(
                        Correction.Faulty.class,
                        faulty -> assertThat(faulty.refused().code()).isEqualTo("missing-narrative"));
        assertThat(count("claim_correction")).isEqualTo(1);
    }

    @Test
    void whatIsDecidedOrTakenBackCannotBeCorrected() {
        bench.told(receipt, "DECIDED", "declined", "");
        assertThat(corrections.correct(leave, saying("다시", null))).isEqualTo(new Correction.TooLate(Fault.DECIDED));

        bench.told(receipt, "PROPOSED", "proposed", "");
        bench.bean(Additions.class).withdraw(leave);
        assertThat(corrections.correct(leave, saying("다시", null))).isEqualTo(new Correction.TooLate(Fault.WITHDRAWN));

        assertThat(count("claim_correction")).isZero();
    }

    private static Told saying(String narrative, @Nullable Long amount) {
        return new Told(
                UserType.SMALL_BUSINESS,
                "talk",
                "channel",
                Instant.parse("2022-10-15T06:30:00Z"),
                Instant.parse("2022-10-16T06:30:00Z"),
                narrative,
                amount == null ? null : Won.won(amount),
                null);
    }

    private static int count(String table) {
        return bench.sql()
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Integer.class)
                .single();
    }
}
