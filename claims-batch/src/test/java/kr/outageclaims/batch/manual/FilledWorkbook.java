package kr.outageclaims.batch.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as an operator fills it in: by the headers in row 1 and the key in the first column. */
record FilledWorkbook(Path file) {

    static FilledWorkbook of(Path file) {
        return new FilledWorkbook(file);
    }

    FilledWorkbook set(String sheetName, String key, Map<String, String> texts) {
        try (Workbook workbook = open()) {
            Sheet sheet = workbook.getSheet(sheetName);
            Row row = row(sheet, key);
            texts.forEach((header, text) -> cell(row, column(sheet, header)).setCellValue(text));
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every text of every sheet. */
    List<String> texts() {
        try (Workbook workbook = open()) {
            List<String> texts = new ArrayList<>();
            workbook.forEach(sheet ->
                    sheet.forEach(row -> row.forEach(cell -> texts.add(new DataFormatter().formatCellValue(cell)))));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Workbook open() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static Row row(Sheet sheet, String key) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(key)) {
                return row;
            }
        }
        throw new AssertionError("no row " + key + " in " + sheet.getSheetName());
    }

    private static int column(Sheet sheet, String header) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + header + " in " + sheet.getSheetName());
    }

    private static Cell cell(Row row, int column) {
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
