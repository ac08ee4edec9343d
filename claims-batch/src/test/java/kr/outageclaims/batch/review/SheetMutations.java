package kr.outageclaims.batch.review;

import static kr.outageclaims.batch.review.Mutation.byHand;
import static kr.outageclaims.batch.review.ReviewSheets.GROUPS;
import static kr.outageclaims.batch.review.ReviewSheets.SINGLES;

import java.util.List;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What must not be done to the rows, columns and sheets. Row 5 of 묶음결정 is G04, the two shops. */
final class SheetMutations {

    private static final String CONTROL = "control";

    private SheetMutations() {}

    static List<Mutation> all() {
        return List.of(
                byHand("changed locked number", book -> cell(book, "G5").setCellValue(300_000))
                        .says("묶음결정!G5: ", "G04 행의 ‘제안 금액 합계(원)’ 칸은 고칠 수 없습니다", "[changed-cell]"),
                byHand("changed locked text in two rows", book -> {
                            cell(book, "B2").setCellValue("보상");
                            cell(book, "J5").setCellValue("");
                        })
                        .says("묶음결정!B2: ", "‘제안’ 칸은 고칠 수 없습니다", "[changed-cell]")
                        .says("묶음결정!J5: ", "‘예시’ 칸은 고칠 수 없습니다", "[changed-cell]"),
                byHand("formula over a locked cell", book -> cell(book, "G5").setCellFormula("60000"))
                        .says("묶음결정!G5: ", "칸은 고칠 수 없습니다", "[changed-cell]"),
                byHand(
                                "removed row",
                                book -> book.getSheet(GROUPS)
                                        .removeRow(book.getSheet(GROUPS).getRow(4)))
                        .says("묶음결정: ", "G04 행이 없어졌습니다", "[removed-row]"),
                byHand("added row", book -> added(book.getSheet(GROUPS), "G99"))
                        .says("묶음결정!A7: ", "내보낼 때 없던 행입니다", "[added-row]"),
                byHand("a sum below the table", book -> added(book.getSheet(GROUPS), "합계"))
                        .says("묶음결정!A7: ", "내보낼 때 없던 행입니다", "[added-row]"),
                byHand("another workbook's row", book -> added(book.getSheet(SINGLES), "8F8A-EYUK-Z"))
                        .says("개별심사!A3: ", "다른 파일에서 옮긴 행이면 지우십시오", "[added-row]"),
                byHand("doubled row", book -> book.getSheet(GROUPS).copyRows(4, 4, 6, new CellCopyPolicy()))
                        .says("묶음결정!A7: ", "G04 행이 두 번 있습니다", "[doubled-row]"),
                byHand("swapped rows", book -> swap(book.getSheet(GROUPS), 4, 5))
                        .says("묶음결정!A5: ", "G04 행에 G05 행의 내용이 있습니다", "[swapped-row]")
                        .says("묶음결정!A6: ", "G05 행에 G04 행의 내용이 있습니다", "[swapped-row]"),
                byHand("exchanged keys", book -> exchangeKeys(book.getSheet(GROUPS), 4, 5))
                        .says("묶음결정!A5: ", "G05 행에 G04 행의 내용이 있습니다", "[swapped-row]")
                        .says("묶음결정!A6: ", "G04 행에 G05 행의 내용이 있습니다", "[swapped-row]"),
                byHand("renamed column", book -> cell(book, "K1").setCellValue("결정함"))
                        .says("묶음결정!1: ", "열이 없거나 제목이 바뀌었습니다: 결정.", "[missing-column]"),
                byHand("missing columns on both sheets", book -> {
                            book.getSheet(GROUPS).forEach(row -> row.removeCell(row.getCell(8)));
                            book.getSheet(SINGLES).forEach(row -> row.removeCell(row.getCell(0)));
                        })
                        .says("묶음결정!1: ", "손실 합계(원).", "[missing-column]")
                        .says("개별심사!1: ", "접수번호.", "[missing-column]"),
                byHand(
                                "doubled column",
                                book -> book.getSheet(GROUPS)
                                        .getRow(0)
                                        .createCell(15)
                                        .setCellValue("결정"))
                        .says("묶음결정!P1: ", "같은 제목의 열이 두 개입니다: 결정.", "[doubled-column]"),
                byHand("removed sheet", book -> book.removeSheetAt(book.getSheetIndex(SINGLES)))
                        .says("개별심사: ", "시트가 없거나 이름이 바뀌었습니다", "[missing-sheet]"),
                byHand("renamed sheet", book -> book.setSheetName(book.getSheetIndex(SINGLES), "개별"))
                        .says("개별심사: ", "시트가 없거나 이름이 바뀌었습니다", "[missing-sheet]")
                        .says("개별: ", "‘개별심사’ 시트의 사본입니다", "[copied-sheet]"),
                byHand("copied sheet", book -> book.cloneSheet(book.getSheetIndex(SINGLES), "개별심사 (2)"))
                        .says("개별심사 (2): ", "‘개별심사’ 시트의 사본입니다", "[copied-sheet]"),
                byHand(
                                "changed control sheet",
                                book -> book.getSheet(CONTROL)
                                        .getRow(0)
                                        .getCell(2)
                                        .setCellValue("9"))
                        .says("확인용 시트가 바뀌었거나", "[changed-control]"),
                byHand("removed control sheet", book -> book.removeSheetAt(book.getSheetIndex(CONTROL)))
                        .says("확인용 시트가 없습니다", "[no-control]"));
    }

    private static org.apache.poi.ss.usermodel.Cell cell(XSSFWorkbook book, String address) {
        var reference = new org.apache.poi.ss.util.CellReference(address);
        return book.getSheet(GROUPS).getRow(reference.getRow()).getCell(reference.getCol());
    }

    private static void added(XSSFSheet sheet, String key) {
        int last = sheet.getLastRowNum();
        sheet.copyRows(last, last, last + 1, new CellCopyPolicy());
        sheet.getRow(last + 1).getCell(0).setCellValue(key);
    }

    /** Everything but the keys: as if the contents had been sorted without the first column. */
    private static void swap(XSSFSheet sheet, int one, int other) {
        exchangeKeys(sheet, one, other);
        Row first = sheet.getRow(one);
        Row second = sheet.getRow(other);
        int spare = sheet.getLastRowNum() + 10;
        sheet.copyRows(one, one, spare, new CellCopyPolicy());
        sheet.copyRows(second.getRowNum(), second.getRowNum(), first.getRowNum(), new CellCopyPolicy());
        sheet.copyRows(spare, spare, other, new CellCopyPolicy());
        sheet.removeRow(sheet.getRow(spare));
    }

    private static void exchangeKeys(XSSFSheet sheet, int one, int other) {
        String key = sheet.getRow(one).getCell(0).getStringCellValue();
        sheet.getRow(one).getCell(0).setCellValue(sheet.getRow(other).getCell(0).getStringCellValue());
        sheet.getRow(other).getCell(0).setCellValue(key);
    }
}
