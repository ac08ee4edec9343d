package kr.outageclaims.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
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

    @Test
    void theDayChangesAtMidnightInKoreaAndNowhereElse() {
        ZoneId seoul = ZoneId.of("Asia/Seoul");
        LegalNotice notice = LegalNotice.after(Instant.parse("2022-10-20T14:00:00Z"), seoul);

        assertThat(Stream.of(
                                "2022-11-18T14:59:59Z",
                                "2022-11-18T15:00:00Z",
                                "2022-11-19T14:59:59Z",
                                "2022-11-19T15:00:00Z")
                        .map(now -> Clock.fixed(Instant.parse(now), ZoneId.of("America/New_York")))
                        .map(clock -> notice.daysLeft(LegalNotice.today(clock, seoul))))
                .containsExactly(1L, 0L, 0L, -1L);
    }
}
