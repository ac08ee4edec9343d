package kr.outageclaims.batch.payout;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The layout of the bank sheet. No bank's current template is public, so the layout is a setting with a neutral default.
 *
 * @param columnCodes {@link BankColumn}s in their order
 * @param rowsPerFile most transfers in one file
 * @param note what stands on both sides' account statements
 */
@Component
record BankSheetSettings(
        @Value("${claims.bank-sheet.columns}") List<String> columnCodes,
        @Value("${claims.bank-sheet.rows-per-file}") int rowsPerFile,
        @Value("${claims.bank-sheet.note}") String note) {

    List<BankColumn> columns() {
        return columnCodes.stream().map(BankColumn::ofCode).toList();
    }
}
