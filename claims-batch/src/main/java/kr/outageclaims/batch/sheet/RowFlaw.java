package kr.outageclaims.batch.sheet;

/** Why a row of a table cannot be read though those beside it can. */
public enum RowFlaw {
    /** A quote stands inside a field without being doubled, or text behind a closing quote. */
    BAD_QUOTES("bad-quotes"),
    /** More text than {@value Limits#MOST_CHARACTERS_IN_A_ROW} characters. */
    TOO_LONG("row-too-long");

    private final String code;

    RowFlaw(String code) {
        this.code = code;
    }

    /** Stable, e.g. {@code bad-quotes}. */
    public String code() {
        return code;
    }
}
