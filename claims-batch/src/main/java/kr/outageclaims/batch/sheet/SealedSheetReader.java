package kr.outageclaims.batch.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Checks one sheet of a workbook that came back against what the control sheet tells of it. */
final class SealedSheetReader {

    private final Sheet sheet;
    private final Map<String, Boolean> columns;
    private final Map<String, RowCheck> checks;
    private final RowSeal seal;
    private final String workbookId;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<SealedRow> rows = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();

    SealedSheetReader(Sheet sheet, Control control, RowSeal seal) {
        this.sheet = sheet;
        this.columns = control.inputByHeader().getOrDefault(sheet.getSheetName(), Map.of());
        this.checks = control.checks(sheet.getSheetName());
        this.seal = seal;
        this.workbookId = ControlSheet.workbookId(control.about());
    }

    /** The rows that are whole, and all that is wrong with the others. */
    void read() {
        findColumns();
        if (!faults.isEmpty()) {
            return;
        }
        for (Row row : sheet) {
            if (row.getRowNum() > 0 && !isBlank(row)) {
                readRow(row);
            }
        }
        checks.keySet().stream()
                .filter(key -> !seen.contains(key))
                .forEach(key -> fault(
                        "", "removed-row", key + " 행이 없어졌습니다. 되돌리십시오. / Row " + key + " was removed: put it back."));
    }

    List<SealedRow> rows() {
        return rows;
    }

    List<SheetFault> faults() {
        return faults;
    }

    private void findColumns() {
        Row header = sheet.getRow(0);
        if (header != null) {
            header.forEach(this::findColumn);
        }
        columns.keySet().stream()
                .filter(text -> !places.containsKey(text))
                .forEach(text -> fault(
                        "1",
                        "missing-column",
                        "열이 없거나 제목이 바뀌었습니다: " + text + ". 되돌리십시오. / The column " + text
                                + " is missing or was renamed: put it back."));
    }

    private void findColumn(Cell cell) {
        String text = CellText.of(cell);
        if (columns.containsKey(text) && places.putIfAbsent(text, cell.getColumnIndex()) != null) {
            fault(
                    cell.getAddress().formatAsString(),
                    "doubled-column",
                    "같은 제목의 열이 두 개입니다: " + text + ". 하나를 지우십시오. / The column " + text + " is there twice: remove one.");
        }
    }

    private void readRow(Row row) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> locked = new ArrayList<>();
        List<String> formulas = new ArrayList<>();
        columns.forEach((header, input) -> {
            Cell cell = row.getCell(places.get(header));
            String address = new CellReference(row.getRowNum(), places.get(header)).formatAsString(false);
            String text = CellText.of(cell);
            texts.put(header, text);
            cells.put(header, address);
            if (!input) {
                locked.add(text);
            } else if (isFormula(cell)) {
                formulas.add(address);
            }
        });
        SealedRow read = new SealedRow(sheet.getSheetName(), row.getRowNum() + 1, locked.get(0), texts, cells);
        formulas.forEach(cell -> fault(cell, "formula", "수식 대신 값을 적으십시오. / A formula stands here: write its value."));
        if (isWhole(read, locked) && formulas.isEmpty()) {
            rows.add(read);
        }
    }

    private boolean isWhole(SealedRow row, List<String> locked) {
        String key = row.key();
        String cell = row.cellOf(columns.keySet().iterator().next());
        boolean first = seen.add(key);
        @Nullable RowCheck expected = checks.get(key);
        if (expected == null) {
            fault(
                    cell,
                    "added-row",
                    "내보낼 때 없던 행입니다. 적어 넣었거나 다른 파일에서 옮긴 행이면 지우십시오."
                            + " / This row was not exported: if it was typed in or comes from another file, remove it.");
            return false;
        }
        if (!first) {
            fault(cell, "doubled-row", key + " 행이 두 번 있습니다. 하나를 지우십시오. / Row " + key + " is there twice: remove one.");
            return false;
        }
        if (seal.fits(expected.seal(), SealedRows.parts(workbookId, row.sheet(), locked))) {
            return true;
        }
        nameChange(row, cell, expected, RowCheck.of(seal, workbookId, row.sheet(), locked));
        return false;
    }

    private void nameChange(SealedRow row, String cell, RowCheck expected, RowCheck found) {
        List<String> headers = columns.keySet().stream()
                .filter(header -> !columns.getOrDefault(header, true))
                .toList();
        List<String> changed = IntStream.range(1, headers.size())
                .filter(place -> !found.saysTheSame(expected, place))
                .mapToObj(headers::get)
                .toList();
        Optional<String> owner = changed.size() == 1 ? Optional.empty() : ownerOf(found);
        owner.ifPresentOrElse(
                other -> fault(
                        cell,
                        "swapped-row",
                        row.key() + " 행에 " + other + " 행의 내용이 있습니다. 되돌리십시오. / Row " + row.key()
                                + " holds what belongs to row " + other + ": put it back."),
                () -> changed.forEach(header -> fault(
                        row.cellOf(header),
                        "changed-cell",
                        row.key() + " 행의 ‘" + header + "’ 칸은 고칠 수 없습니다. 되돌리십시오. / The cell " + header + " of row "
                                + row.key() + " is locked and was changed: put it back.")));
    }

    private Optional<String> ownerOf(RowCheck found) {
        return checks.entrySet().stream()
                .filter(row -> row.getValue().marks().equals(found.marks()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void fault(String cell, String code, String message) {
        faults.add(new SheetFault(sheet.getSheetName(), cell, code, message));
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
}
