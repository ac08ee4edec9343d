package kr.outageclaims.batch.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A hidden sheet with the lists that are too long to stand in a drop-down themselves; one column a list. */
final class ChoiceLists {

    private static final String NAME = "choices";

    private ChoiceLists() {}

    /** Where the list stands, as a formula; the same list stands once. */
    static String place(XSSFWorkbook workbook, List<String> choices) {
        Sheet sheet = workbook.getSheet(NAME);
        if (sheet == null) {
            sheet = workbook.createSheet(NAME);
            workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        }
        int column = 0;
        while (sheet.getRow(0) != null && sheet.getRow(0).getCell(column) != null) {
            if (stands(sheet, column, choices)) {
                return area(column, choices.size());
            }
            column++;
        }
        for (int i = 0; i < choices.size(); i++) {
            Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column).setCellValue(choices.get(i));
        }
        return area(column, choices.size());
    }

    private static boolean stands(Sheet sheet, int column, List<String> choices) {
        for (int i = 0; i < choices.size(); i++) {
            Row row = sheet.getRow(i);
            Cell cell = row == null ? null : row.getCell(column);
            if (cell == null || !cell.getStringCellValue().equals(choices.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String area(int column, int size) {
        String letters = CellReference.convertNumToColString(column);
        return NAME + "!$" + letters + "$1:$" + letters + "$" + size;
    }
}
