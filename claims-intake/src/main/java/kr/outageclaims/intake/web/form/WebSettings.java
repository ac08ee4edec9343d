package kr.outageclaims.intake.web.form;

import java.time.Instant;
import java.time.LocalDate;
import kr.outageclaims.intake.web.question.DayText;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the form is set up for. Days are whole days in Seoul, the last one included; an empty one is no limit.
 *
 * @param incident id of the incident whose claims are taken
 * @param lateUntil claims after {@code closes} are still taken until this day, with a word about it
 * @param decidedBy when claimants can expect the result at the latest
 * @param phone shown to those who need help; empty when there is none
 */
@ConfigurationProperties("claims.web")
public record WebSettings(
        String incident,
        @Nullable LocalDate opens,
        @Nullable LocalDate closes,
        @Nullable LocalDate lateUntil,
        @Nullable LocalDate decidedBy,
        @Nullable String phone,
        @Nullable String email) {

    /** Whether claims are taken. */
    public enum Intake {
        EARLY,
        OPEN,
        LATE,
        CLOSED;

        public boolean takes() {
            return this == OPEN || this == LATE;
        }
    }

    Intake intake(Instant now) {
        LocalDate today = now.atZone(DayText.SEOUL).toLocalDate();
        if (opens != null && today.isBefore(opens)) {
            return Intake.EARLY;
        }
        if (closes == null || !today.isAfter(closes)) {
            return Intake.OPEN;
        }
        return lateUntil != null && !today.isAfter(lateUntil) ? Intake.LATE : Intake.CLOSED;
    }
}
