package kr.outageclaims.batch.sheet;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few looks of our workbooks, made once a workbook. */
final class SheetStyles {

    static final String FONT = "맑은 고딕";
    static final String INK = "1F2A44";
    static final String ACCENT = "2F5D8C";
    static final String PALE = "EAF0F7";
    static final String INPUT = "FFF8E1";
    static final String LINE = "D5DCE6";

    private static final String TEXT_FORMAT = "@";
    private static final String NUMBER_FORMAT = "#,##0";
    private static final String PLAIN_FORMAT = "General";

    private final XSSFWorkbook workbook;
    private final Map<SheetColumn.Kind, CellStyle> locked = new EnumMap<>(SheetColumn.Kind.class);
    private final Map<SheetColumn.Kind, CellStyle> input = new EnumMap<>(SheetColumn.Kind.class);
    final CellStyle header;
    final CellStyle inputHeader;
    final CellStyle title;
    final CellStyle heading;
    final CellStyle paragraph;
    final CellStyle note;
    final CellStyle total;
    final CellStyle totalText;

    SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints((short) 10);
        header = header(INK);
        inputHeader = header("B7791F");
        title = words(font(18, true, INK), false);
        heading = words(font(12, true, ACCENT), false);
        paragraph = words(font(10, false, INK), true);
        note = words(font(9, false, "6B7688"), true);
        total = total(NUMBER_FORMAT);
        totalText = total(TEXT_FORMAT);
        for (SheetColumn.Kind kind : SheetColumn.Kind.values()) {
            locked.put(kind, body(kind, false));
            input.put(kind, body(kind, true));
        }
    }

    CellStyle of(SheetColumn column) {
        return (column.input() ? input : locked).get(column.kind());
    }

    CellStyle headerOf(SheetColumn column) {
        return column.input() ? inputHeader : header;
    }

    private XSSFFont font(int points, boolean bold, String colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(colour));
        return font;
    }

    private CellStyle words(XSSFFont font, boolean wrap) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(wrap);
        style.setVerticalAlignment(wrap ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        return style;
    }

    private CellStyle header(String fill) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(10, true, "FFFFFF"));
        fill(style, fill);
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        borders(style);
        return style;
    }

    private CellStyle total(String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(10, true, INK));
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        fill(style, PALE);
        borders(style);
        return style;
    }

    private CellStyle body(SheetColumn.Kind kind, boolean forInput) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setLocked(!forInput);
        boolean words = kind != SheetColumn.Kind.NUMBER && kind != SheetColumn.Kind.PLAIN_NUMBER;
        style.setDataFormat(workbook.createDataFormat()
                .getFormat(words ? TEXT_FORMAT : kind == SheetColumn.Kind.NUMBER ? NUMBER_FORMAT : PLAIN_FORMAT));
        style.setQuotePrefixed(words && !forInput);
        style.setAlignment(words ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
        style.setWrapText(kind == SheetColumn.Kind.LONG_TEXT);
        if (forInput) {
            fill(style, INPUT);
        }
        borders(style);
        return style;
    }

    private static void fill(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void borders(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBottomBorderColor(colour(LINE));
        style.setRightBorderColor(colour(LINE));
    }

    static XSSFColor colour(String rgb) {
        return new XSSFColor(
                new byte[] {
                    (byte) Integer.parseInt(rgb, 0, 2, 16),
                    (byte) Integer.parseInt(rgb, 2, 4, 16),
                    (byte) Integer.parseInt(rgb, 4, 6, 16)
                },
                null);
    }
}
