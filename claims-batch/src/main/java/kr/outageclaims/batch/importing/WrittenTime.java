package kr.outageclaims.batch.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * A time as channels write it: ISO 8601 with its offset, or date and time of Asia/Seoul without one, with {@code T} or
 * a blank between. A date alone is no time: nobody can say whether its first or its last moment was meant.
 */
final class WrittenTime {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd")
            .appendPattern("['T'][ ]")
            .appendPattern("HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    /** Where the date ends and the separator stands. */
    private static final int SEPARATOR = 10;

    private WrittenTime() {}

    static Optional<Instant> read(String text) {
        String time = text.replace('t', 'T').replace('z', 'Z');
        if (time.length() <= SEPARATOR || (time.charAt(SEPARATOR) != 'T' && time.charAt(SEPARATOR) != ' ')) {
            return Optional.empty();
        }
        try {
            TemporalAccessor read = FORMAT.parseBest(time, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    read instanceof OffsetDateTime offset
                            ? offset.toInstant()
                            : ((LocalDateTime) read).atZone(SEOUL).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
