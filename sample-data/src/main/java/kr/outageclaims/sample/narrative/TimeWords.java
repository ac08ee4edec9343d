package kr.outageclaims.sample.narrative;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kr.outageclaims.sample.dice.Dice;

/** Tells a time of October 2022 as people remember it: by day, weekday and part of the day. */
final class TimeWords {

    private static final Map<DayOfWeek, String> WEEKDAYS = Map.of(
            DayOfWeek.MONDAY, "월요일",
            DayOfWeek.TUESDAY, "화요일",
            DayOfWeek.WEDNESDAY, "수요일",
            DayOfWeek.THURSDAY, "목요일",
            DayOfWeek.FRIDAY, "금요일",
            DayOfWeek.SATURDAY, "토요일",
            DayOfWeek.SUNDAY, "일요일");

    private TimeWords() {}

    static String korean(LocalDateTime time, Dice dice) {
        String day = dice.one(List.of(
                "10월 " + time.getDayOfMonth() + "일",
                time.getDayOfMonth() + "일",
                "10/" + time.getDayOfMonth(),
                WEEKDAYS.get(time.getDayOfWeek()),
                "지난 " + WEEKDAYS.get(time.getDayOfWeek()),
                time.getDayOfMonth() + "일 " + WEEKDAYS.get(time.getDayOfWeek())));
        String part = part(time.getHour());
        return day
                + dice.one(List.of(
                        " " + part + "에",
                        " " + part,
                        " " + part + "부터",
                        " " + half(time.getHour()) + " " + hour(time.getHour()) + "시쯤",
                        " " + half(time.getHour()) + " " + hour(time.getHour()) + "시경",
                        " " + part + "쯤"));
    }

    static String english(LocalDateTime time, Dice dice) {
        String weekday = time.getDayOfWeek().name();
        return dice.one(List.of(
                "on October " + time.getDayOfMonth(),
                "on Oct " + time.getDayOfMonth() + " around " + hour(time.getHour())
                        + (time.getHour() < 12 ? " am" : " pm"),
                "on " + weekday.charAt(0) + weekday.substring(1).toLowerCase(java.util.Locale.ROOT)));
    }

    private static String part(int hour) {
        if (hour < 6) {
            return "새벽";
        }
        if (hour < 10) {
            return "아침";
        }
        if (hour < 12) {
            return "오전";
        }
        if (hour < 18) {
            return "오후";
        }
        return hour < 21 ? "저녁" : "밤";
    }

    private static String half(int hour) {
        return hour < 12 ? "오전" : "오후";
    }

    private static int hour(int hour) {
        return hour % 12 == 0 ? 12 : hour % 12;
    }
}
