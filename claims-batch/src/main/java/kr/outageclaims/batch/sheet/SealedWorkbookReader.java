package kr.outageclaims.batch.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Checks a workbook against its control sheet, row by row. */
final class SealedWorkbookReader {

    private static final String NOT_OURS = "이 프로그램이 내보낸 파일이 아니거나 확인용 시트가 없습니다. 새로 내보내 작성하십시오."
            + " / Not a workbook of ours, or its control sheet is missing: export it anew.";

    private final XSSFWorkbook workbook;
    private final RowSeal seal;
    private final Map<String, String> about = new TreeMap<>();
    private final Map<String, Map<String, Boolean>> inputByHeader = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> sealByKey = new HashMap<>();
    private final List<SealedRow> rows = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();

    SealedWorkbookReader(XSSFWorkbook workbook, RowSeal seal) {
        this.workbook = workbook;
        this.seal = seal;
    }

    SealedWorkbook read() {
        if (readControl()) {
            inputByHeader.forEach(this::readSheet);
        }
        return new SealedWorkbook(about, rows, faults);
    }

    private boolean readControl() {
        Sheet control = workbook.getSheet(ControlSheet.NAME);
        if (control == null) {
            faults.add(SheetFault.ofFile("no-control", NOT_OURS));
            return false;
        }
        List<List<String>> lines = new ArrayList<>();
        String end = "";
        for (Row row : control) {
            List<String> line = List.of(raw(row, 0), raw(row, 1), raw(row, 2), raw(row, 3));
            if (line.get(0).equals(ControlSheet.END)) {
                end = line.get(3);
                break;
            }
            lines.add(line);
        }
        if (!seal.fits(end, ControlSheet.flat(lines))) {
            faults.add(SheetFault.ofFile(
                    "changed-control",
                    "확인용 시트가 바뀌었거나 다른 곳에서 만든 파일입니다. 새로 내보내 작성하십시오."
                            + " / The control sheet was changed, or the file was made elsewhere: export it anew."));
            return false;
        }
        lines.forEach(this::take);
        return true;
    }

    private void take(List<String> line) {
        switch (line.get(0)) {
            case ControlSheet.FACT -> about.put(line.get(1), line.get(2));
            case ControlSheet.COLUMN ->
                inputByHeader
                        .computeIfAbsent(line.get(1), sheet -> new LinkedHashMap<>())
                        .put(line.get(2), line.get(3).equals(ControlSheet.INPUT));
            case ControlSheet.ROW ->
                sealByKey
                        .computeIfAbsent(line.get(1), sheet -> new LinkedHashMap<>())
                        .put(line.get(2), line.get(3));
            default -> throw new IllegalStateException("the control sheet holds a line of kind " + line.get(0));
        }
    }

    private void readSheet(String name, Map<String, Boolean> columns) {
        Sheet sheet = workbook.getSheet(name);
        if (sheet == null) {
            faults.add(new SheetFault(
                    name, "", "missing-sheet", "시트가 없습니다. 새로 내보내 작성하십시오. / The sheet is missing: export anew."));
            return;
        }
        Map<String, Integer> places = places(sheet, columns.keySet());
        if (places.size() < columns.size()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Row row : sheet) {
            if (row.getRowNum() > 0 && !isBlank(row)) {
                readRow(row, columns, places, seen);
            }
        }
        sealByKey.getOrDefault(name, Map.of()).keySet().stream()
                .filter(key -> !seen.contains(key))
                .forEach(key -> faults.add(new SheetFault(
                        name, "", "removed-row", "지워진 행: " + key + ". 되돌리십시오. / Row " + key + " was removed.")));
    }

    private Map<String, Integer> places(Sheet sheet, Set<String> headers) {
        Map<String, Integer> places = new HashMap<>();
        Row header = sheet.getRow(0);
        if (header != null) {
            header.forEach(cell -> places.putIfAbsent(CellText.of(cell), cell.getColumnIndex()));
        }
        places.keySet().retainAll(headers);
        headers.stream()
                .filter(text -> !places.containsKey(text))
                .forEach(text -> faults.add(new SheetFault(
                        sheet.getSheetName(),
                        "1",
                        "missing-column",
                        "열이 없거나 제목이 바뀌었습니다: " + text + " / The column " + text + " is missing or was renamed.")));
        return places;
    }

    private void readRow(Row row, Map<String, Boolean> columns, Map<String, Integer> places, Set<String> seen) {
        String sheet = row.getSheet().getSheetName();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> lockedTexts = new ArrayList<>();
        columns.forEach((header, input) -> {
            Cell cell = row.getCell(places.get(header));
            String text = CellText.of(cell);
            texts.put(header, text);
            cells.put(header, new CellReference(row.getRowNum(), places.get(header)).formatAsString(false));
            if (!input) {
                lockedTexts.add(text);
            } else if (isFormula(cell)) {
                faults.add(new SheetFault(
                        sheet,
                        cells.get(header),
                        "formula",
                        "수식 대신 값을 적으십시오. / A formula stands here; write a value."));
            }
        });
        String key = lockedTexts.get(0);
        SealedRow read = new SealedRow(sheet, row.getRowNum() + 1, key, texts, cells);
        @Nullable SheetFault fault = faultOf(read, lockedTexts, seen.add(key));
        if (fault == null) {
            rows.add(read);
        } else {
            faults.add(fault);
        }
    }

    private @Nullable SheetFault faultOf(SealedRow row, List<String> lockedTexts, boolean first) {
        String expected = sealByKey.getOrDefault(row.sheet(), Map.of()).get(row.key());
        String cell = "A" + row.number();
        if (expected == null) {
            return new SheetFault(
                    row.sheet(), cell, "added-row", "내보낼 때 없던 행입니다. 지우십시오. / This row was not exported: remove it.");
        }
        if (!first) {
            return new SheetFault(
                    row.sheet(),
                    cell,
                    "doubled-row",
                    row.key() + " 행이 두 번 있습니다. 하나를 지우십시오. / Row " + row.key() + " is there twice.");
        }
        String workbookId = ControlSheet.workbookId(about);
        if (!seal.fits(expected, SealedRows.parts(workbookId, row.sheet(), lockedTexts))) {
            return new SheetFault(
                    row.sheet(),
                    cell,
                    "changed-cell",
                    row.key() + " 행에서 고칠 수 없는 칸이 바뀌었습니다. 되돌리십시오. / A locked cell of row " + row.key()
                            + " was changed: put it back.");
        }
        return null;
    }

    private static boolean isFormula(@Nullable Cell cell) {
        return cell != null && cell.getCellType() == CellType.FORMULA;
    }

    private static boolean isBlank(Row row) {
        for (Cell cell : row) {
            if (!CellText.of(cell).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String raw(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }
}
