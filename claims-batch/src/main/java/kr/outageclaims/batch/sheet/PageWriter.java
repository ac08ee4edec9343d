package kr.outageclaims.batch.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** A page for reading: words, small tables and charts from top to bottom. Made by {@link WorkbookWriter}. */
public final class PageWriter {

    private static final float TITLE_POINTS = 34;
    private static final float HEADING_POINTS = 22;
    private static final float LINE_POINTS = 16;

    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final int[] widths;
    private int next;

    PageWriter(XSSFSheet sheet, SheetStyles styles, int[] columnWidths) {
        this.sheet = sheet;
        this.styles = styles;
        this.widths = columnWidths.clone();
        for (int i = 0; i < columnWidths.length; i++) {
            sheet.setColumnWidth(i, columnWidths[i] * 256);
        }
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    public PageWriter title(String text) {
        line(text, styles.title, TITLE_POINTS);
        return this;
    }

    public PageWriter heading(String text) {
        blank();
        line(text, styles.heading, HEADING_POINTS);
        return this;
    }

    /** Over the whole width, as many lines as it needs. */
    public PageWriter paragraph(String text) {
        line(
                text,
                styles.paragraph,
                LINE_POINTS * CellText.lines(text, IntStream.of(widths).sum()));
        return this;
    }

    /** A paragraph in small grey letters. */
    public PageWriter note(String text) {
        line(
                text,
                styles.note,
                LINE_POINTS * CellText.lines(text, IntStream.of(widths).sum()));
        return this;
    }

    /** Two texts beside each other, in the first two columns, each as many lines as it needs. */
    public PageWriter sideBySide(String left, String right) {
        Row row = sheet.createRow(next++);
        int lines = Math.max(CellText.lines(left, widths[0]), CellText.lines(right, widths[1]));
        row.setHeightInPoints(LINE_POINTS * lines + HEADING_POINTS - LINE_POINTS);
        cell(row, 0, left, styles.paragraph);
        cell(row, 1, right, styles.note);
        return this;
    }

    public PageWriter blank() {
        next++;
        return this;
    }

    /** A table from the first column on; answers where its rows stand, for a chart. */
    public Block table(List<SheetColumn> head, List<? extends List<? extends @Nullable Object>> rows) {
        Row header = sheet.createRow(next++);
        header.setHeightInPoints(HEADING_POINTS);
        for (int i = 0; i < head.size(); i++) {
            cell(header, i, head.get(i).header(), styles.header);
        }
        int first = next;
        for (List<? extends @Nullable Object> values : rows) {
            Row row = sheet.createRow(next++);
            for (int i = 0; i < values.size(); i++) {
                cell(row, i, values.get(i), styles.of(head.get(i)));
            }
        }
        return new Block(first, next - 1);
    }

    /** A last line of a table that stands out. */
    public PageWriter totals(List<? extends @Nullable Object> values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < values.size(); i++) {
            cell(row, i, values.get(i), values.get(i) instanceof Number ? styles.total : styles.totalText);
        }
        return this;
    }

    /**
     * A bar chart of the workbook's own kind, fed by cells of this page: categories from the first column, one series
     * for each of {@code valueColumns}, named by the header above it.
     *
     * @param atColumn where its upper left corner stands
     */
    public PageWriter barChart(String title, Block rows, List<Integer> valueColumns, int atColumn) {
        BarChart.draw(sheet, title, rows, valueColumns, atColumn);
        return this;
    }

    /** Rows of a table on this page, the first being 0. */
    public record Block(int firstRow, int lastRow) {}

    private void line(String text, CellStyle style, float points) {
        Row row = sheet.createRow(next);
        row.setHeightInPoints(points);
        cell(row, 0, text, style);
        if (widths.length > 1) {
            sheet.addMergedRegion(new CellRangeAddress(next, next, 0, widths.length - 1));
        }
        next++;
    }

    private static void cell(Row row, int column, @Nullable Object value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (value instanceof Number number) {
            cell.setCellValue(new BigDecimal(number.toString()).doubleValue());
        } else if (value != null) {
            cell.setCellValue(CellText.neutralised(value.toString()));
        }
    }
}
