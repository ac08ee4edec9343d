package kr.outageclaims.batch.flow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as other programs see them. */
final class Workbooks {

    private Workbooks() {}

    /** A sheet of all workbooks that match, cells by the names in row 1. */
    static List<Map<String, String>> table(Path folder, String glob, String sheetName) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Path file : matching(folder, glob)) {
            try (XSSFWorkbook workbook = open(file)) {
                Sheet sheet = workbook.getSheet(sheetName);
                DataFormatter texts = new DataFormatter();
                for (Row row : sheet) {
                    if (row.getRowNum() > 0) {
                        Map<String, String> cells = new LinkedHashMap<>();
                        sheet.getRow(0)
                                .forEach(head -> cells.put(
                                        head.getStringCellValue(),
                                        texts.formatCellValue(row.getCell(head.getColumnIndex()))));
                        rows.add(cells);
                    }
                }
            }
        }
        return rows;
    }

    /** Every cell of a sheet of the one workbook that matches, in order. */
    static List<List<String>> texts(Path folder, String glob, String sheetName) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        DataFormatter texts = new DataFormatter(Locale.ROOT);
        for (Path file : matching(folder, glob)) {
            try (XSSFWorkbook workbook = open(file)) {
                for (Row row : workbook.getSheet(sheetName)) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(cell.getAddress() + "=" + texts.formatCellValue(cell)));
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    static List<Path> matching(Path folder, String glob) throws IOException {
        TreeSet<Path> files = new TreeSet<>();
        try (var stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(files::add);
        }
        return List.copyOf(files);
    }
}
