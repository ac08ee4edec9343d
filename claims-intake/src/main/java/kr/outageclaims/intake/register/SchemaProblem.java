package kr.outageclaims.intake.register;

/** The database's tables do not fit this version. The message says what to do. */
public final class SchemaProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaProblem(String message) {
        super(message);
    }

    SchemaProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
