package kr.outageclaims.batch.run;

/** The work could not be done, or another process does it. Ends the command with exit code 1. */
public final class WorkFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what happened and what to do, without personal values */
    public WorkFailed(String message) {
        super(message);
    }

    public WorkFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
