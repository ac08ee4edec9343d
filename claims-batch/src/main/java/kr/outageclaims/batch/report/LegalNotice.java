package kr.outageclaims.batch.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Telecommunications Business Act, article 33: users are told who may claim, how, and by which criteria within 30 days
 * of recovery.
 *
 * @param lastDay the last day on which they may be told
 */
record LegalNotice(LocalDate lastDay) {

    private static final int DAYS = 30;

    static LegalNotice after(Instant recovery, ZoneId zone) {
        return new LegalNotice(recovery.atZone(zone).toLocalDate().plusDays(DAYS));
    }

    /** The day it is in the zone whose law counts, wherever the machine stands. */
    static LocalDate today(Clock clock, ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** 0 on the last day itself, negative after it. */
    long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, lastDay);
    }

    String inWords(LocalDate today) {
        long left = daysLeft(today);
        return left < 0
                ? "전기통신사업법 제33조 고지 기한 " + lastDay + ": " + -left + "일 지남 / notice to users was due by " + lastDay + ", "
                        + -left + " days ago"
                : "전기통신사업법 제33조 고지 기한 " + lastDay + ": " + left + "일 남음 / notice to users due by " + lastDay + ", "
                        + left + " days left";
    }
}
