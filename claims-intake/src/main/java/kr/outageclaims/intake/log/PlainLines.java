package kr.outageclaims.intake.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/** The log for people: time in UTC, level, who says it, what; a line break in what was said does not make a new line. */
public final class PlainLines implements StructuredLogFormatter<ILoggingEvent> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final SafeTraces traces = new SafeTraces();

    @Override
    public String format(ILoggingEvent event) {
        String said = event.getFormattedMessage().strip().replace("\r", "").replace("\n", "\n    ");
        String line = String.format(
                Locale.ROOT,
                "%s %-5s %s : %s%n",
                TIME.format(event.getInstant()),
                event.getLevel(),
                event.getLoggerName(),
                said);
        return event.getThrowableProxy() instanceof ThrowableProxy thrown
                ? line + traces.printStackTraceToString(thrown.getThrowable())
                : line;
    }
}
