package kr.outageclaims.batch.bank;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A moment as banks write it, in Asia/Seoul: date and time with or without seconds, in one of the usual orders. */
final class WrittenMoment {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final List<DateTimeFormatter> FORMATS = List.of(
            format("uuuu-MM-dd['T'][ ]HH:mm[:ss]"),
            format("uuuu[.][/]MM[.][/]dd HH:mm[:ss]"),
            format("uuuuMMddHHmmss"));

    private WrittenMoment() {}

    static Optional<Instant> read(String text) {
        for (DateTimeFormatter format : FORMATS) {
            try {
                return Optional.of(
                        LocalDateTime.parse(text, format).atZone(SEOUL).toInstant());
            } catch (DateTimeException e) {
                // the next one may fit
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
