package kr.outageclaims.intake.web.question;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people read them: 2022년 10월 15일 (토) 15:27, Sat 15 Oct 2022 15:27. Seoul's time. */
public final class DayText {

    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static final DateTimeFormatter KOREAN = DateTimeFormatter.ofPattern("yyyy년 M월 d일 (E)", Locale.KOREAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("E d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private DayText() {}

    public static String of(LocalDate day, Locale language) {
        return (language.getLanguage().equals("en") ? ENGLISH : KOREAN).format(day);
    }

    public static String of(Instant time, Locale language) {
        ZonedDateTime seoul = time.atZone(SEOUL);
        return of(seoul.toLocalDate(), language) + " " + CLOCK.format(seoul);
    }
}
