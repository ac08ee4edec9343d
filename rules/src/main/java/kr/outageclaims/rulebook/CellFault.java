package kr.outageclaims.rulebook;

/** A cell that is not in the grammar; the reader of the table adds file, row and column. */
final class CellFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String korean;

    /**
     * @param korean what is wrong and what to write instead, as a sentence
     * @param english the same, to stand behind the place
     */
    CellFault(String korean, String english) {
        super(english);
        this.korean = korean;
    }

    String korean() {
        return korean;
    }

    String english() {
        return String.valueOf(getMessage());
    }
}
