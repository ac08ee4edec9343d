package kr.outageclaims.claim;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The minutes that one damage spent inside the outage, added up in each way that a threshold may ask for. Whole minutes,
 * rounded down after adding up.
 *
 * @param continuous of the longest stretch
 * @param perDay of the fullest calendar day in Seoul
 * @param perMonth of the fullest calendar month in Seoul
 */
public record AccumulatedMinutes(int continuous, int perDay, int perMonth) {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** A stretch of time, half-open. */
    public record Stretch(Instant from, Instant to) {

        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /** @param stretches that neither overlap nor touch, so that no minute counts twice */
    public static AccumulatedMinutes of(List<Stretch> stretches) {
        Duration longest = Duration.ZERO;
        Map<LocalDate, Duration> byDay = new HashMap<>();
        for (Stretch stretch : stretches) {
            longest = longer(longest, stretch.length());
            addByDay(byDay, stretch);
        }
        Map<YearMonth, Duration> byMonth = new HashMap<>();
        byDay.forEach((day, time) -> byMonth.merge(YearMonth.from(day), time, Duration::plus));
        return new AccumulatedMinutes(minutes(longest), fullest(byDay), fullest(byMonth));
    }

    public int by(Accumulation how) {
        return switch (how) {
            case CONTINUOUS -> continuous;
            case PER_DAY -> perDay;
            case PER_MONTH -> perMonth;
        };
    }

    private static void addByDay(Map<LocalDate, Duration> byDay, Stretch stretch) {
        Instant from = stretch.from();
        while (from.isBefore(stretch.to())) {
            LocalDate day = from.atZone(SEOUL).toLocalDate();
            Instant midnight = day.plusDays(1).atStartOfDay(SEOUL).toInstant();
            Instant to = midnight.isBefore(stretch.to()) ? midnight : stretch.to();
            byDay.merge(day, Duration.between(from, to), Duration::plus);
            from = to;
        }
    }

    private static int fullest(Map<?, Duration> times) {
        return minutes(times.values().stream().reduce(Duration.ZERO, AccumulatedMinutes::longer));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static int minutes(Duration time) {
        return Math.toIntExact(time.toMinutes());
    }
}
