package kr.outageclaims.batch.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * One table sheet, written row by row and never held in memory: header in row 1, frozen, with a filter. Made by
 * {@link WorkbookWriter}; values stand in the order of the columns.
 */
public final class SheetWriter {

    private static final float HEADER_POINTS = 32;
    private static final float LINE_POINTS = 14;
    private static final float ROW_MARGIN_POINTS = 4;
    /** A longer text is read in the cell itself. */
    private static final int MOST_LINES = 14;

    private static final int ZOOM_PERCENT = 90;

    private final SXSSFSheet sheet;
    private final XSSFSheet beneath;
    private final SheetStyles styles;
    private final List<SheetColumn> columns;
    private final SealedRows seals;
    /** What may be chosen, in the order of the rows; most sheets offer the same in each. */
    private final Map<List<String>, CellRangeAddressList> choices = new LinkedHashMap<>();

    private final int choiceColumn;
    private int rows;

    SheetWriter(SXSSFSheet sheet, XSSFSheet beneath, SheetStyles styles, List<SheetColumn> columns, SealedRows seals) {
        this.sheet = sheet;
        this.beneath = beneath;
        this.styles = styles;
        this.columns = List.copyOf(columns);
        this.seals = seals;
        this.choiceColumn = IntStream.range(0, columns.size())
                .filter(i -> !columns.get(i).choices().isEmpty())
                .findFirst()
                .orElse(-1);
        header();
    }

    /** Writes one row; a {@link String}, a whole number, a {@link BigDecimal} or null (an empty cell) a column. */
    public void row(List<? extends @Nullable Object> values) {
        row(values, choiceColumn < 0 ? List.of() : columns.get(choiceColumn).choices());
    }

    /** As {@link #row(List)}, with a drop-down of its own in the first column that has one. */
    public void row(List<? extends @Nullable Object> values, List<String> offered) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(
                    values.size() + " values for " + columns.size() + " columns of sheet " + sheet.getSheetName());
        }
        Row row = sheet.createRow(++rows);
        List<String> lockedTexts = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < values.size(); i++) {
            SheetColumn column = columns.get(i);
            Cell cell = row.createCell(i);
            cell.setCellStyle(styles.of(column));
            String text = write(cell, column, values.get(i));
            if (!column.input()) {
                lockedTexts.add(text);
            }
            if (column.kind() == SheetColumn.Kind.LONG_TEXT && values.get(i) != null) {
                lines = Math.max(lines, CellText.lines(cell.getStringCellValue(), column.width()));
            }
        }
        row.setHeightInPoints(LINE_POINTS * Math.min(lines, MOST_LINES) + ROW_MARGIN_POINTS);
        offer(offered);
        seals.add(lockedTexts);
    }

    /** Neighbouring rows with the same choices share a range: a sheet may hold a limited number of them. */
    private void offer(List<String> offered) {
        if (choiceColumn < 0 || offered.isEmpty()) {
            return;
        }
        CellRangeAddressList ranges = choices.computeIfAbsent(offered, none -> new CellRangeAddressList());
        int count = ranges.countRanges();
        if (count > 0 && ranges.getCellRangeAddress(count - 1).getLastRow() == rows - 1) {
            ranges.getCellRangeAddress(count - 1).setLastRow(rows);
        } else {
            ranges.addCellRangeAddress(rows, choiceColumn, rows, choiceColumn);
        }
    }

    /** Rows written so far, the header apart. */
    public int rows() {
        return rows;
    }

    private static String write(Cell cell, SheetColumn column, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            cell.setCellValue(exact.doubleValue());
            return CellText.canonical(exact);
        }
        String text = column.kind() == SheetColumn.Kind.VERBATIM
                ? CellText.storable(value.toString())
                : CellText.neutralised(value.toString());
        cell.setCellValue(text);
        return CellText.canonical(text);
    }

    private void header() {
        Row row = sheet.createRow(0);
        row.setHeightInPoints(HEADER_POINTS);
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            sheet.setColumnWidth(i, column.width() * 256);
            Cell cell = row.createCell(i);
            cell.setCellStyle(styles.headerOf(column));
            cell.setCellValue(column.header());
        }
        sheet.createFreezePane(seals.areKept() ? 1 : 0, 1);
        sheet.setZoom(ZOOM_PERCENT);
    }

    /** What can be said only when the number of rows is known. */
    void finish() {
        int last = Math.max(1, rows);
        sheet.setAutoFilter(new CellRangeAddress(0, last, 0, columns.size() - 1));
        beneath.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        beneath.getPrintSetup().setLandscape(true);
        beneath.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
        beneath.setFitToPage(true);
        beneath.getPrintSetup().setFitHeight((short) 0);
        int[] inputs = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).input())
                .toArray();
        choices.forEach((offered, ranges) -> offerChoices(choiceColumn, offered, ranges));
        for (int column : inputs) {
            if (column != choiceColumn && !columns.get(column).choices().isEmpty()) {
                offerChoices(column, columns.get(column).choices(), new CellRangeAddressList(1, last, column, column));
            }
        }
        if (inputs.length > 0) {
            protect();
            highlightUndecided(inputs[0], last);
        }
    }

    private void offerChoices(int column, List<String> offered, CellRangeAddressList ranges) {
        new DropDown(columns.get(column).header(), offered).addTo(sheet, beneath.getWorkbook(), ranges);
    }

    private void protect() {
        beneath.protectSheet("");
        beneath.lockAutoFilter(false);
        beneath.lockSort(false);
        beneath.lockFormatCells(false);
        beneath.lockFormatColumns(false);
        beneath.lockFormatRows(false);
    }

    /** A row turns green once its first input cell is filled. */
    private void highlightUndecided(int column, int last) {
        String cell = "$" + CellReference.convertNumToColString(column) + "2";
        var formatting = sheet.getSheetConditionalFormatting();
        var decided = formatting.createConditionalFormattingRule("LEN(" + cell + ")>0");
        decided.createPatternFormatting().setFillBackgroundColor(SheetStyles.colour("E3F4E8"));
        var undecided = formatting.createConditionalFormattingRule("LEN(" + cell + ")=0");
        undecided.createPatternFormatting().setFillBackgroundColor(SheetStyles.colour("FFE9B8"));
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(1, last, 0, columns.size() - 1)}, decided);
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(1, last, column, column)}, undecided);
    }
}
