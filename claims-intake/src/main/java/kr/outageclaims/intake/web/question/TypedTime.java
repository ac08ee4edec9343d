package kr.outageclaims.intake.web.question;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day and a time of day as browsers send them and as people type them where there is no picker. Seoul's time. */
final class TypedTime {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-./년]\\s*(\\d{1,2})\\s*[-./월]\\s*(\\d{1,2})\\s*[.일]?");
    /** Without signs between only whole: 2022115 could be two days. */
    private static final Pattern WHOLE_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private static final Pattern TIME = Pattern.compile(
            "(오전|오후|am|pm)?\\s*(\\d{1,2})\\s*[:시]?\\s*(?:(\\d{2})\\s*분?)?(?::\\d{2})?\\s*(am|pm)?",
            Pattern.CASE_INSENSITIVE);

    private TypedTime() {}

    static Optional<LocalDate> day(String typed) {
        Matcher parts = (WHOLE_DAY.matcher(typed).matches() ? WHOLE_DAY : DAY).matcher(typed);
        try {
            return parts.matches()
                    ? Optional.of(LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalTime> time(String typed) {
        Matcher parts = TIME.matcher(typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String half = parts.group(1) != null ? parts.group(1) : parts.group(4);
        int hour = number(parts, 2);
        int minute = parts.group(3) == null ? 0 : number(parts, 3);
        try {
            return Optional.of(LocalTime.of(half == null ? hour : hour % 12 + (isAfternoon(half) ? 12 : 0), minute));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty when the day is missing or either cannot be read. */
    static Optional<Instant> instant(String day, String time, LocalTime whenMissing) {
        Optional<LocalTime> at = time.isEmpty() ? Optional.of(whenMissing) : time(time);
        return day(day).flatMap(date ->
                at.map(clock -> date.atTime(clock).atZone(DayText.SEOUL).toInstant()));
    }

    private static boolean isAfternoon(String half) {
        return half.equals("오후") || half.equalsIgnoreCase("pm");
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
