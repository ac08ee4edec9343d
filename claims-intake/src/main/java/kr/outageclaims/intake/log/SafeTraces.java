package kr.outageclaims.intake.log;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.springframework.boot.logging.StackTracePrinter;

/** Writes exceptions with what they {@linkplain SafeMessage may say} and with all their places. */
public final class SafeTraces implements StackTracePrinter {

    private static final String KEPT_BACK = "(kept back: it may quote a value)";

    @Override
    public void printStackTrace(Throwable thrown, Appendable out) throws IOException {
        print("", thrown, out, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static void print(String before, Throwable thrown, Appendable out, Set<Throwable> seen) throws IOException {
        if (!seen.add(thrown)) {
            return;
        }
        out.append(before).append(thrown.getClass().getName());
        if (thrown.getMessage() != null) {
            String said = SafeMessage.of(thrown);
            out.append(": ").append(said == null ? KEPT_BACK : said);
        }
        out.append('\n');
        for (StackTraceElement place : thrown.getStackTrace()) {
            out.append("\tat ").append(place.toString()).append('\n');
        }
        for (Throwable beside : thrown.getSuppressed()) {
            print("Suppressed: ", beside, out, seen);
        }
        if (thrown.getCause() != null) {
            print("Caused by: ", thrown.getCause(), out, seen);
        }
    }
}
