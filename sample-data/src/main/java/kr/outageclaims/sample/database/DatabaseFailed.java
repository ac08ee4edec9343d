package kr.outageclaims.sample.database;

/** The local database could not be started, reached or stopped; the message is one line for the person at the shell. */
public final class DatabaseFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseFailed(String message) {
        super(message);
    }

    DatabaseFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
