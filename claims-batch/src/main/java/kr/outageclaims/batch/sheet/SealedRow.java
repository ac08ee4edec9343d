package kr.outageclaims.batch.sheet;

import java.util.Map;

/**
 * A row that came back with its seal whole.
 *
 * @param number as the spreadsheet counts, the header being row 1
 * @param key text of its first column
 * @param texts what each column says, by header; blank cells are empty
 * @param cells where each column stands, by header, e.g. {@code F12}
 */
public record SealedRow(String sheet, int number, String key, Map<String, String> texts, Map<String, String> cells) {

    public SealedRow {
        texts = Map.copyOf(texts);
        cells = Map.copyOf(cells);
    }

    /** What stands under {@code header}; empty when nothing does. */
    public String text(String header) {
        return texts.getOrDefault(header, "");
    }

    /** Where {@code header} stands in this row, e.g. {@code F12}. */
    public String cellOf(String header) {
        return cells.getOrDefault(header, "A" + number);
    }

    /** A fault of the cell under {@code header}. */
    public SheetFault fault(String header, String code, String message) {
        return new SheetFault(sheet, cellOf(header), code, message);
    }
}
