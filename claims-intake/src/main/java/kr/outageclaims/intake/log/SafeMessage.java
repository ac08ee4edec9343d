package kr.outageclaims.intake.log;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an exception may say to a person or a log. Libraries quote the value that they stumbled over, and here that may
 * be a person's; so only those speak whose words are our own, or are about files, servers and settings.
 */
public final class SafeMessage {

    private static final String OURS = "kr.outageclaims.";
    /** Who throws what is never about a value. */
    private static final List<String> SPEAKERS =
            List.of(OURS, "org.springframework.", "org.flywaydb.", "sun.nio.", "java.nio.file.");
    /** They quote what they could not convert, route or send. */
    private static final List<String> QUOTING = List.of(
            "org.springframework.core.convert.",
            "org.springframework.web.",
            "org.springframework.http.",
            "org.springframework.security.",
            "org.springframework.mail.");

    private SafeMessage() {}

    /** What the first cause says in its first line, if it may, else what it is and where it came up. */
    public static String ofRoot(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = of(root);
        return message == null ? root.getClass().getSimpleName() + whereIn(root) : firstLine(message);
    }

    /** Null when it must not speak. */
    public static @Nullable String of(Throwable e) {
        SQLException sql = isOurs(e) ? null : database(e);
        if (sql != null) {
            return DatabaseMessage.of(sql);
        }
        String thrower = thrower(e);
        boolean speaks = isOurs(e)
                || SPEAKERS.stream().anyMatch(thrower::startsWith)
                        && QUOTING.stream().noneMatch(thrower::startsWith)
                || e instanceof IOException && thrower.startsWith("java.io.");
        return speaks ? e.getMessage() : null;
    }

    private static boolean isOurs(Throwable e) {
        return e.getClass().getName().startsWith(OURS);
    }

    /** The database's own exception: who wraps it repeats its words. */
    private static @Nullable SQLException database(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    public static String firstLine(@Nullable String message) {
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
