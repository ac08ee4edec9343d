package kr.outageclaims.batch.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * What the control sheet of a workbook tells of it.
 *
 * @param about what the workbook says it is
 * @param inputByHeader the columns of each sheet in their order, true where people write
 * @param checkByKey for each sheet how its rows are known again, by their first cell
 */
record Control(
        Map<String, String> about,
        Map<String, Map<String, Boolean>> inputByHeader,
        Map<String, Map<String, RowCheck>> checkByKey) {

    /** Empty when somebody changed the sheet, or it was sealed with another key. */
    static Optional<Control> read(Sheet sheet, RowSeal seal) {
        List<List<String>> lines = new ArrayList<>();
        String end = "";
        for (Row row : sheet) {
            List<String> line = List.of(raw(row, 0), raw(row, 1), raw(row, 2), raw(row, 3));
            if (line.get(0).equals(ControlSheet.END)) {
                end = line.get(3);
                break;
            }
            lines.add(line);
        }
        return seal.fits(end, ControlSheet.flat(lines)) ? Optional.of(of(lines)) : Optional.empty();
    }

    private static Control of(List<List<String>> lines) {
        Control control = new Control(new TreeMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        lines.forEach(control::take);
        return control;
    }

    private void take(List<String> line) {
        switch (line.get(0)) {
            case ControlSheet.FACT -> about.put(line.get(1), line.get(2));
            case ControlSheet.COLUMN ->
                inputByHeader
                        .computeIfAbsent(line.get(1), sheet -> new LinkedHashMap<>())
                        .put(line.get(2), line.get(3).equals(ControlSheet.INPUT));
            case ControlSheet.ROW ->
                checkByKey
                        .computeIfAbsent(line.get(1), sheet -> new LinkedHashMap<>())
                        .put(line.get(2), RowCheck.of(line.get(3)));
            default -> throw new IllegalStateException("the control sheet holds a line of kind " + line.get(0));
        }
    }

    Map<String, RowCheck> checks(String sheet) {
        return checkByKey.getOrDefault(sheet, Map.of());
    }

    private static String raw(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }
}
