package kr.outageclaims.batch.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Checks a workbook against its control sheet, sheet by sheet. */
final class SealedWorkbookReader {

    private static final String NOT_OURS = "이 프로그램이 내보낸 파일이 아니거나 확인용 시트가 없습니다. 새로 내보내 작성하십시오."
            + " / Not a workbook of ours, or its control sheet is missing: export it anew.";
    private static final String CHANGED_CONTROL = "확인용 시트가 바뀌었거나 다른 곳에서 만든 파일입니다. 새로 내보내 작성하십시오."
            + " / The control sheet was changed, or the file was made elsewhere: export it anew.";

    private final XSSFWorkbook workbook;
    private final RowSeal seal;
    private final List<SealedRow> rows = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();

    SealedWorkbookReader(XSSFWorkbook workbook, RowSeal seal) {
        this.workbook = workbook;
        this.seal = seal;
    }

    SealedWorkbook read() {
        Sheet sheet = workbook.getSheet(ControlSheet.NAME);
        if (sheet == null) {
            return refused("no-control", NOT_OURS);
        }
        Optional<Control> control = Control.read(sheet, seal);
        if (control.isEmpty()) {
            return refused("changed-control", CHANGED_CONTROL);
        }
        control.get().inputByHeader().keySet().forEach(name -> readSheet(name, control.get()));
        refuseCopies(control.get().inputByHeader());
        return new SealedWorkbook(control.get().about(), rows, faults);
    }

    private void readSheet(String name, Control control) {
        Sheet sheet = workbook.getSheet(name);
        if (sheet == null) {
            faults.add(new SheetFault(
                    name,
                    "",
                    "missing-sheet",
                    "시트가 없거나 이름이 바뀌었습니다. 되돌리십시오. / The sheet is missing or was renamed: put it back."));
            return;
        }
        SealedSheetReader reader = new SealedSheetReader(sheet, control, seal);
        reader.read();
        rows.addAll(reader.rows());
        faults.addAll(reader.faults());
    }

    /** Nobody could tell on which of the two the decisions were meant to be. */
    private void refuseCopies(Map<String, Map<String, Boolean>> columns) {
        for (Sheet sheet : workbook) {
            Row header = sheet.getRow(0);
            if (columns.containsKey(sheet.getSheetName()) || header == null) {
                continue;
            }
            Set<String> texts = new HashSet<>();
            header.forEach(cell -> texts.add(CellText.of(cell)));
            columns.forEach((original, headers) -> {
                if (texts.containsAll(headers.keySet())) {
                    faults.add(new SheetFault(
                            sheet.getSheetName(),
                            "",
                            "copied-sheet",
                            "‘" + original + "’ 시트의 사본입니다. 내용을 원래 시트에 적고 사본은 지우십시오. / A copy of the sheet " + original
                                    + ": write into the sheet itself and delete the copy."));
                }
            });
        }
    }

    private static SealedWorkbook refused(String code, String message) {
        return new SealedWorkbook(Map.of(), List.of(), List.of(SheetFault.ofFile(code, message)));
    }
}
