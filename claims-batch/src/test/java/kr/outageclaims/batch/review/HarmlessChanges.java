package kr.outageclaims.batch.review;

import static kr.outageclaims.batch.review.Mutation.byHand;
import static kr.outageclaims.batch.review.ReviewSheets.GROUPS;
import static kr.outageclaims.batch.review.ReviewSheets.SINGLES;

import java.util.List;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What people do to a workbook to read it better. */
final class HarmlessChanges {

    private static final int NOTES = 17;

    private HarmlessChanges() {}

    static List<Mutation> all() {
        return List.of(
                byHand("sorted", book -> turnAround(book.getSheet(GROUPS))),
                byHand("filtered", book -> {
                    book.getSheet(GROUPS).setAutoFilter(CellRangeAddress.valueOf("A1:D6"));
                    book.getSheet(GROUPS).getRow(3).setZeroHeight(true);
                }),
                byHand("coloured", HarmlessChanges::colour),
                byHand("hidden and widened columns", book -> {
                    book.getSheet(GROUPS).setColumnHidden(6, true);
                    book.getSheet(SINGLES).setColumnWidth(5, 20_000);
                }),
                byHand("a sheet with notes", book -> {
                    XSSFSheet notes = book.createSheet("메모");
                    notes.createRow(0).createCell(0).setCellValue("결정");
                    notes.createRow(1).createCell(0).setCellFormula("묶음결정!G5*2");
                }),
                byHand("notes beside the table", book -> {
                    book.getSheet(GROUPS).getRow(0).createCell(NOTES).setCellValue("내 메모");
                    book.getSheet(GROUPS).getRow(2).createCell(NOTES).setCellFormula("G5/2");
                }),
                byHand("sheets in another order", book -> book.setSheetOrder(SINGLES, 0)),
                byHand("no protection", book -> book.getSheet(GROUPS).protectSheet(null)),
                byHand("blanks around a decision", book -> pad(book.getSheet(GROUPS))));
    }

    private static void turnAround(XSSFSheet sheet) {
        int last = sheet.getLastRowNum();
        for (int row = 1; row < last; row++) {
            sheet.copyRows(row, row, 2 * last - row, new CellCopyPolicy());
        }
        for (int row = 1; row < last; row++) {
            sheet.removeRow(sheet.getRow(row));
        }
        sheet.shiftRows(last, 2 * last - 1, 1 - last);
    }

    private static void colour(XSSFWorkbook book) {
        CellStyle yellow = book.createCellStyle();
        yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
        yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        for (Row row : book.getSheet(GROUPS)) {
            row.forEach(cell -> cell.setCellStyle(yellow));
        }
    }

    private static void pad(XSSFSheet sheet) {
        for (Row row : sheet) {
            if (row.getRowNum() > 0) {
                row.getCell(10).setCellValue(" " + row.getCell(10).getStringCellValue() + "\u00A0 ");
            }
        }
    }
}
