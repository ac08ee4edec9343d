package kr.outageclaims.batch.run;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import kr.outageclaims.intake.log.SafeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** Writes exceptions into the log with what they {@linkplain SafeMessage may say} and with all their places. */
public final class SafeThrowables extends ExtendedWhitespaceThrowableProxyConverter {

    private static final String KEPT_BACK = "(kept back: it may quote a value)";

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        return super.throwableProxyToString(new Safe(thrown));
    }

    private record Safe(IThrowableProxy thrown) implements IThrowableProxy {

        @Override
        public @Nullable String getMessage() {
            if (thrown.getMessage() == null) {
                return null;
            }
            String said = thrown instanceof ThrowableProxy known ? SafeMessage.of(known.getThrowable()) : null;
            return said == null ? KEPT_BACK : said;
        }

        @Override
        public String getClassName() {
            return thrown.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return thrown.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return thrown.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return thrown.getCause() == null ? null : new Safe(thrown.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            IThrowableProxy[] thrownBeside = thrown.getSuppressed();
            IThrowableProxy[] suppressed = new IThrowableProxy[thrownBeside.length];
            for (int i = 0; i < suppressed.length; i++) {
                suppressed[i] = new Safe(thrownBeside[i]);
            }
            return suppressed;
        }

        @Override
        public boolean isCyclic() {
            return thrown.isCyclic();
        }
    }
}
