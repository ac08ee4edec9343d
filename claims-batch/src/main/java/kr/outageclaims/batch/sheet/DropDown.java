package kr.outageclaims.batch.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;

/** A list to choose from, beside each cell of some ranges. */
record DropDown(String title, List<String> offered) {

    /** The longest list that may stand in the drop-down itself; a longer one stands on a hidden sheet. */
    private static final int LONGEST_INLINE = 255;

    private static final String LISTS = "choices";

    /** @param workbook where a long list is put */
    void addTo(Sheet sheet, Workbook workbook, CellRangeAddressList ranges) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        boolean isShort = String.join(",", offered).length() <= LONGEST_INLINE;
        DataValidationConstraint constraint = isShort
                ? helper.createExplicitListConstraint(offered.toArray(String[]::new))
                : helper.createFormulaListConstraint(listOn(workbook));
        DataValidation validation = helper.createValidation(constraint, ranges);
        validation.setShowErrorBox(true);
        validation.createErrorBox(title, isShort ? String.join(" · ", offered) : "목록에서 고르십시오. / Choose from the list.");
        sheet.addValidationData(validation);
    }

    private String listOn(Workbook workbook) {
        Sheet lists = workbook.getSheet(LISTS) == null ? workbook.createSheet(LISTS) : workbook.getSheet(LISTS);
        workbook.setSheetVisibility(workbook.getSheetIndex(lists), SheetVisibility.VERY_HIDDEN);
        int column = lists.getRow(0) == null ? 0 : lists.getRow(0).getLastCellNum();
        for (int i = 0; i < offered.size(); i++) {
            Row row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
            row.createCell(column).setCellValue(offered.get(i));
        }
        String letter = CellReference.convertNumToColString(column);
        return LISTS + "!$" + letter + "$1:$" + letter + "$" + offered.size();
    }
}
