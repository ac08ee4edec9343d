package kr.outageclaims.batch.run;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an exception may say to a person or a log. Libraries quote the value that they stumbled over, and here that may
 * be a person's; so only those speak whose words are our own, or are about files, servers and settings.
 */
final class SafeMessage {

    private static final String OURS = "kr.outageclaims.";
    /** Who throws what is never about a value. */
    private static final List<String> SPEAKERS =
            List.of(OURS, "org.springframework.", "org.flywaydb.", "sun.nio.", "java.nio.file.");
    /** It quotes what it could not convert. */
    private static final String CONVERSION = "org.springframework.core.convert.";

    private SafeMessage() {}

    /** What the first cause says in its first line, if it may, else what it is and where it came up. */
    static String ofRoot(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = of(root);
        return message == null ? root.getClass().getSimpleName() + whereIn(root) : firstLine(message);
    }

    /** Null when it must not speak. */
    static @Nullable String of(Throwable e) {
        if (e instanceof SQLException sql) {
            return DatabaseMessage.of(sql);
        }
        String thrower = thrower(e);
        boolean speaks = e.getClass().getName().startsWith(OURS)
                || SPEAKERS.stream().anyMatch(thrower::startsWith) && !thrower.startsWith(CONVERSION)
                || e instanceof IOException && thrower.startsWith("java.io.");
        return speaks ? e.getMessage() : null;
    }

    static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private static String thrower(Throwable e) {
        StackTraceElement[] stack = e.getStackTrace();
        return stack.length == 0 ? "" : stack[0].getClassName();
    }

    private static String whereIn(Throwable e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith(OURS)) {
                return " at " + frame.getClassName().substring(OURS.length()) + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
