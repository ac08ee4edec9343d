package kr.outageclaims.batch.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A list to choose from, beside each cell of some ranges. */
record DropDown(String title, List<String> offered) {

    /** Excel refuses longer lists and messages; a longer list stands on a hidden sheet. */
    private static final int LONGEST_INLINE = 150;

    /** @param workbook where a long list is put */
    void addTo(Sheet sheet, XSSFWorkbook workbook, CellRangeAddressList ranges) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        boolean isShort = String.join(",", offered).length() <= LONGEST_INLINE;
        DataValidationConstraint constraint = isShort
                ? helper.createExplicitListConstraint(offered.toArray(String[]::new))
                : helper.createFormulaListConstraint(ChoiceLists.place(workbook, offered));
        DataValidation validation = helper.createValidation(constraint, ranges);
        validation.setShowErrorBox(true);
        validation.createErrorBox(title, isShort ? String.join(" · ", offered) : "목록에서 고르십시오. / Choose from the list.");
        sheet.addValidationData(validation);
    }
}
