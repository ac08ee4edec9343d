package kr.outageclaims.batch.sheet;

/**
 * One cell as text, without the blanks around it that nobody sees.
 *
 * @param reference as a spreadsheet names it, e.g. {@code C12}
 * @param text empty when the cell is; numbers plain ({@code 45000}), dates ISO ({@code 2022-10-15T15:27:00})
 * @param formula the cell holds a formula; {@code text} is then its stored result, which nobody may have recalculated
 */
public record Cell(String reference, String text, boolean formula) {

    public boolean isEmpty() {
        return text.isEmpty() && !formula;
    }

    /** Without the text: it may be personal. */
    @Override
    public String toString() {
        return "Cell(" + reference + ")";
    }
}
