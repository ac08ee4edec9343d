package kr.outageclaims.batch.sheet;

/**
 * One cell as text, without the blanks around it that nobody sees.
 *
 * @param reference as a spreadsheet names it, e.g. {@code C12}
 * @param text empty when the cell is; numbers plain ({@code 45000}), dates ISO ({@code 2022-10-15T15:27:00})
 * @param kind what the file stores
 */
public record Cell(String reference, String text, Kind kind) {

    /** What a file may store in a cell. */
    public enum Kind {
        TEXT,
        /** A number of a workbook, which has lost leading zeros and every digit behind the fifteenth. */
        NUMBER,
        /** The cell's text is then the stored result, which nobody may have recalculated. */
        FORMULA
    }

    public boolean isEmpty() {
        return text.isEmpty() && kind != Kind.FORMULA;
    }

    /** Without the text: it may be personal. */
    @Override
    public String toString() {
        return "Cell(" + reference + ")";
    }
}
