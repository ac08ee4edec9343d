package kr.outageclaims.batch.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
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

    private static final float HEADER_POINTS = 30;
    /** Excel refuses a file whose drop-down holds a longer list in itself. */
    private static final int LONGEST_LIST = 250;

    private static final String NOT_IN_LIST = "목록에서 골라 주십시오. / Please choose from the list.";

    private final SXSSFSheet sheet;
    private final XSSFSheet beneath;
    private final SheetStyles styles;
    private final List<SheetColumn> columns;
    private final SealedRows seals;
    private int rows;

    SheetWriter(SXSSFSheet sheet, XSSFSheet beneath, SheetStyles styles, List<SheetColumn> columns, SealedRows seals) {
        this.sheet = sheet;
        this.beneath = beneath;
        this.styles = styles;
        this.columns = List.copyOf(columns);
        this.seals = seals;
        header();
    }

    /** Writes one row; a {@link String}, a whole number, a {@link BigDecimal} or null (an empty cell) a column. */
    public void row(List<? extends @Nullable Object> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(
                    values.size() + " values for " + columns.size() + " columns of sheet " + sheet.getSheetName());
        }
        Row row = sheet.createRow(++rows);
        List<String> lockedTexts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            SheetColumn column = columns.get(i);
            Cell cell = row.createCell(i);
            cell.setCellStyle(styles.of(column));
            String text = write(cell, column, values.get(i));
            if (!column.input()) {
                lockedTexts.add(text);
            }
        }
        seals.add(lockedTexts);
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
        sheet.createFreezePane(0, 1);
    }

    /** What can be said only when the number of rows is known. */
    void finish() {
        int last = Math.max(1, rows);
        sheet.setAutoFilter(new CellRangeAddress(0, last, 0, columns.size() - 1));
        beneath.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        beneath.getPrintSetup().setLandscape(true);
        beneath.setFitToPage(true);
        beneath.getPrintSetup().setFitHeight((short) 0);
        int[] inputs = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).input())
                .toArray();
        for (int column : inputs) {
            offerChoices(column, last);
        }
        if (inputs.length > 0) {
            protect();
            highlightUndecided(inputs[0], last);
        }
    }

    private void offerChoices(int column, int last) {
        List<String> choices = columns.get(column).choices();
        if (choices.isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        boolean fits = String.join(",", choices).length() <= LONGEST_LIST;
        DataValidation validation = helper.createValidation(
                fits
                        ? helper.createExplicitListConstraint(choices.toArray(String[]::new))
                        : helper.createFormulaListConstraint(ChoiceLists.place(beneath.getWorkbook(), choices)),
                new CellRangeAddressList(1, last, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox(columns.get(column).header(), fits ? String.join(" · ", choices) : NOT_IN_LIST);
        sheet.addValidationData(validation);
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
