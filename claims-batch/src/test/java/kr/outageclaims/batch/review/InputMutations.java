package kr.outageclaims.batch.review;

import static kr.outageclaims.batch.review.Mutation.byHand;
import static kr.outageclaims.batch.review.ReviewSheets.GROUPS;
import static kr.outageclaims.batch.review.ReviewSheets.SINGLES;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What must not be written into the yellow cells. 묶음결정: row 2 asks the council and no loss is known, row 3 asks with
 * known losses, row 5 proposes money. 개별심사: row 2 is adjusted to 70,000 won.
 */
final class InputMutations {

    private InputMutations() {}

    static List<Mutation> all() {
        return List.of(
                inGroups("formula", book -> in(book, GROUPS, "K5").setCellFormula("\"승인\""))
                        .says("묶음결정!K5: ", "수식 대신 값을 적으십시오", "[formula]"),
                inGroups(
                                "formula for an amount",
                                book -> in(book, SINGLES, "O2").setCellFormula("35000*2"))
                        .says("개별심사!O2: ", "수식 대신 값을 적으십시오", "[formula]"),
                inGroups("error value", book -> in(book, SINGLES, "O2").setCellErrorValue(FormulaError.REF.getCode()))
                        .says("개별심사!O2: ", "원 단위 숫자로 적으십시오", "[bad-amount]"),
                text(GROUPS, "K5", "몰라요").says("묶음결정!K5: ", "승인, 조정, 반려, 보류 가운데", "[unknown-decision]"),
                text(GROUPS, "K2", "승인").says("묶음결정!K2: ", "제안 금액이 없어 승인할 수 없습니다", "[not-allowed]"),
                text(GROUPS, "K5", "").says("묶음결정!K5: ", "G04 묶음의 결정이 비어 있습니다", "[undecided]"),
                text(GROUPS, "K5", "조정").says("묶음결정!L5: ", "하나를 적어야 합니다", "[no-amount]"),
                inGroups("two amounts", book -> in(book, SINGLES, "P2").setCellValue(50))
                        .says("개별심사!O2: ", "둘 가운데 하나만", "[two-amounts]"),
                number(SINGLES, "O2", 5_000_001).says("개별심사!O2: ", "한도 5,000,000원을 넘습니다", "[over-cap]"),
                text(SINGLES, "O2", "9,999,999,999,999").says("개별심사!O2: ", "한도 5,000,000원을", "[over-cap]"),
                number(SINGLES, "O2", 1e30).says("개별심사!O2: ", "원 단위 숫자로", "[bad-amount]"),
                text(SINGLES, "O2", "9,999,999,999,999,999,999,999").says("개별심사!O2: ", "원 단위 숫자로", "[bad-amount]"),
                number(SINGLES, "O2", -70_000).says("개별심사!O2: ", "원 단위 숫자로", "[bad-amount]"),
                number(SINGLES, "O2", 70_000.5).says("개별심사!O2: ", "원 단위 숫자로", "[bad-amount]"),
                text(SINGLES, "O2", "칠만 원").says("개별심사!O2: ", "원 단위 숫자로", "[bad-amount]"),
                number(SINGLES, "O2", 0).says("개별심사!O2: ", "0원이면 ‘반려’를", "[zero-amount]"),
                percentage(GROUPS, 3, 0).says("묶음결정!M3: ", "0보다 크고 100 이하", "[bad-percentage]"),
                percentage(GROUPS, 3, 100.01).says("묶음결정!M3: ", "0보다 크고 100 이하", "[bad-percentage]"),
                percentage(GROUPS, 2, 50).says("묶음결정!M2: ", "손실 금액을 모르는 신고", "[loss-unknown]"),
                number(SINGLES, "Q2", 60_000).says("개별심사!Q2: ", "상한은 비율과 함께", "[cap-without-percentage]"),
                number(GROUPS, "L5", 30_000).says("묶음결정!L5: ", "금액은 ‘조정’일 때만", "[amount-not-asked]"),
                text(GROUPS, "O5", "가".repeat(501)).says("묶음결정!O5: ", "500자까지", "[long-comment]"),
                inGroups("faults of every kind at once", book -> {
                            in(book, GROUPS, "K2").setCellValue("승인");
                            in(book, GROUPS, "E3").setCellValue(2);
                            in(book, GROUPS, "K5").setCellFormula("K6");
                            in(book, SINGLES, "O2").setCellValue(5_000_001);
                        })
                        .says("묶음결정!E3: ", "[changed-cell]")
                        .says("묶음결정!K5: ", "[formula]")
                        .says("묶음결정!K2: ", "[not-allowed]")
                        .says("개별심사!O2: ", "[over-cap]"));
    }

    private static Mutation inGroups(String name, Consumer<XSSFWorkbook> change) {
        return byHand(name, change);
    }

    private static Mutation text(String sheet, String cell, String text) {
        return byHand(
                sheet + "!" + cell + " says " + text,
                book -> in(book, sheet, cell).setCellValue(text));
    }

    private static Mutation number(String sheet, String cell, double number) {
        return byHand(
                sheet + "!" + cell + " holds " + number,
                book -> in(book, sheet, cell).setCellValue(number));
    }

    private static Mutation percentage(String sheet, int row, double percentage) {
        return byHand(sheet + " row " + row + " adjusted to " + percentage + "%", book -> {
            in(book, sheet, "K" + row).setCellValue("조정");
            in(book, sheet, "M" + row).setCellValue(percentage);
        });
    }

    private static Cell in(XSSFWorkbook book, String sheet, String address) {
        CellReference reference = new CellReference(address);
        return book.getSheet(sheet)
                .getRow(reference.getRow())
                .getCell(reference.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
