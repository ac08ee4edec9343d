package kr.outageclaims.batch.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell says, written the same way whichever program saved the file. */
final class CellText {

    /** The longest text a cell can hold, in UTF-16 units. */
    private static final int LONGEST = 32_000;
    /** Letters from here on, Hangul among them, are about twice as wide as Latin ones. */
    private static final int FIRST_WIDE = 0x1100;

    private static final Pattern NOT_IN_XML = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])"
                    + "|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");
    /** Spreadsheet programs read {@code _x0041_} as one escaped character. */
    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private CellText() {}

    /** The text as a cell can hold it. */
    static String storable(String text) {
        String clean = ESCAPE_LIKE
                .matcher(NOT_IN_XML.matcher(text).replaceAll(""))
                .replaceAll("_ ")
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }

    /** An apostrophe before text that a program could take for a formula, should the file be saved as CSV. */
    static String neutralised(String text) {
        String clean = storable(text);
        return !clean.isEmpty() && "=+-@\t\n|%".indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
    }

    /** For sealing and reading: runs of blanks as one, numbers without separators or trailing zeros. */
    static String canonical(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return SPACES.matcher(Normalizer.normalize(value.toString(), Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** How many lines a text takes in a cell of this width; a Hangul syllable is nearly two characters wide. */
    static int lines(String text, int characters) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            int width = line.codePoints().map(c -> c >= FIRST_WIDE ? 9 : 5).sum() / 5;
            lines += 1 + width / Math.max(1, characters);
        }
        return lines;
    }

    /** As a person sees it: what looks like 50 % is 0.5 in the file. */
    private static String number(Cell cell) {
        BigDecimal value = new BigDecimal(Double.toString(cell.getNumericCellValue()));
        String format = cell.getCellStyle().getDataFormatString();
        return format != null && format.contains("%") ? canonical(value.movePointRight(2)) + "%" : canonical(value);
    }

    /** What stands in the cell, a formula as its own text. */
    static String of(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType();
        return switch (type) {
            case STRING -> canonical(cell.getStringCellValue());
            case NUMERIC -> number(cell);
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue()).toUpperCase(Locale.ROOT);
            case FORMULA -> "=" + cell.getCellFormula();
            case ERROR -> "#ERROR";
            case BLANK, _NONE -> "";
        };
    }
}
