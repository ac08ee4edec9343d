package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A length of time in whole minutes, as people say it. */
public record Minutes(long count) {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    public Minutes {
        if (count < 0) {
            throw new IllegalArgumentException("a length of time must not be negative: " + count);
        }
    }

    /** {@code 2일 21시간 9분}. */
    public String inKorean() {
        return said("일", "시간", "분");
    }

    /** {@code 2 days 21 hours 9 minutes}. */
    public String inEnglish() {
        return said(
                count / DAY == 1 ? " day" : " days",
                count % DAY / HOUR == 1 ? " hour" : " hours",
                count % HOUR == 1 ? " minute" : " minutes");
    }

    private String said(String days, String hours, String minutes) {
        List<String> parts = new ArrayList<>();
        add(parts, count / DAY, days);
        add(parts, count % DAY / HOUR, hours);
        if (count % HOUR > 0 || parts.isEmpty()) {
            parts.add(count % HOUR + minutes);
        }
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, long number, String unit) {
        if (number > 0) {
            parts.add(String.format(Locale.ROOT, "%,d", number) + unit);
        }
    }
}
