package kr.outageclaims.batch.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The very hidden sheet by which a workbook that comes back is known: one line a fact, a column, a row. */
final class ControlSheet {

    static final String NAME = "control";
    static final String FACT = "fact";
    static final String COLUMN = "column";
    static final String ROW = "row";
    static final String END = "end";
    static final String LOCKED = "locked";
    static final String INPUT = "input";

    private ControlSheet() {}

    /** The same facts give the same id. */
    static String workbookId(Map<String, String> about) {
        return new TreeMap<>(about).toString();
    }

    static void write(XSSFWorkbook workbook, Map<String, String> about, List<SealedRows> sheets, RowSeal seal) {
        XSSFSheet sheet = workbook.createSheet(NAME);
        List<List<String>> lines = new ArrayList<>();
        new TreeMap<>(about).forEach((name, value) -> lines.add(List.of(FACT, name, value, "")));
        for (SealedRows rows : sheets) {
            rows.columns()
                    .forEach(column ->
                            lines.add(List.of(COLUMN, rows.sheet(), column.header(), column.input() ? INPUT : LOCKED)));
            rows.checkByKey().forEach((key, check) -> lines.add(List.of(ROW, rows.sheet(), key, check.written())));
        }
        lines.add(List.of(END, "", "", seal.of(flat(lines))));
        for (int i = 0; i < lines.size(); i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < lines.get(i).size(); j++) {
                row.createCell(j).setCellValue(lines.get(i).get(j));
            }
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    static List<String> flat(List<List<String>> lines) {
        return lines.stream().flatMap(List::stream).toList();
    }
}
