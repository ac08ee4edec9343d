package kr.outageclaims.intake.claimant;

/** A key file is missing, unreadable or the wrong one. The message names the file and what to do, never key material. */
public final class KeyProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyProblem(String message) {
        super(message);
    }

    /**
     * Keeps the kind of the cause but not its text or itself: parsers quote the input they stumble over, and here that
     * input is a key.
     */
    static KeyProblem of(String message, Exception cause) {
        return new KeyProblem(message + " (" + cause.getClass().getSimpleName() + ")");
    }
}
