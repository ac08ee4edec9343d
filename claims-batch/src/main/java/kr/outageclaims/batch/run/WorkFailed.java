package kr.outageclaims.batch.run;

/** The work could not be done, or another process does it. Ends the command with exit code 1. */
public final class WorkFailed extends RuntimeException {

    static final String DATABASE_GONE = "데이터베이스와 연결이 끊겼습니다 / the database went away. What was committed is"
            + " kept: when it is back, the same command continues.";

    private static final long serialVersionUID = 1L;

    /** @param message what happened and what to do, without personal values */
    public WorkFailed(String message) {
        super(message);
    }

    public WorkFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
