package kr.outageclaims.batch.run;

/** The user's input cannot be used. Ends the command with exit code 2 and its message on standard error. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what, where, why and what to do, without personal values */
    public BadInput(String message) {
        super(message);
    }
}
