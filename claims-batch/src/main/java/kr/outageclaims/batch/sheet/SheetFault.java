package kr.outageclaims.batch.sheet;

/**
 * Something wrong with a workbook that came back.
 *
 * @param sheet the sheet, empty when the file as a whole is meant
 * @param cell e.g. {@code F12}, empty when no single cell is meant
 * @param code stable, e.g. {@code changed-cell}
 * @param message what is wrong and what to do, Korean and English, without personal values
 */
public record SheetFault(String sheet, String cell, String code, String message) {

    /** A fault of the whole file. */
    public static SheetFault ofFile(String code, String message) {
        return new SheetFault("", "", code, message);
    }

    @Override
    public String toString() {
        String where = sheet.isEmpty() ? "" : sheet + (cell.isEmpty() ? "" : "!" + cell) + ": ";
        return where + message + " [" + code + "]";
    }
}
