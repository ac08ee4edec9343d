package kr.outageclaims.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LegalNoticeTest {

    private static final LegalNotice AFTER_PANGYO =
            LegalNotice.after(Instant.parse("2022-10-20T14:00:00Z"), ZoneId.of("Asia/Seoul"));

    @Test
    void endsThirtyDaysAfterTheRecoveryInKorea() {
        assertThat(AFTER_PANGYO.lastDay()).isEqualTo("2022-11-19");
        assertThat(LegalNotice.after(Instant.parse("2022-10-20T15:00:00Z"), ZoneId.of("Asia/Seoul"))
                        .lastDay())
                .isEqualTo("2022-11-20");
    }

    @Test
    void countsTheDaysLeftAndThosePast() {
        assertThat(AFTER_PANGYO.daysLeft(LocalDate.parse("2022-11-19"))).isZero();
        assertThat(AFTER_PANGYO.inWords(LocalDate.parse("2022-11-18"))).contains("1일 남음");
        assertThat(AFTER_PANGYO.inWords(LocalDate.parse("2022-11-20"))).contains("1일 지남");
    }
}
