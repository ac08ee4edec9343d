package kr.outageclaims.sample.answers;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that a person has open: cells are found by the header in row 1, everything else stays as it is. */
final class FilledWorkbook implements Closeable {

    private final XSSFWorkbook workbook;
    private final DataFormatter texts = new DataFormatter();

    private FilledWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static FilledWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new FilledWorkbook(new XSSFWorkbook(in));
        }
    }

    /** The sheets' names, read without loading them: a list of all claims would not fit into memory. */
    static Set<String> sheetsOf(Path file) throws IOException {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            Set<String> names = new HashSet<>();
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) new XSSFReader(opened).getSheetsData();
            while (sheets.hasNext()) {
                sheets.next().close();
                names.add(sheets.getSheetName());
            }
            return names;
        } catch (OpenXML4JException e) {
            throw new IOException("not a workbook: " + file, e);
        }
    }

    /** The rows below the header; none when there is no such sheet. */
    List<Line> lines(String sheetName) {
        XSSFSheet sheet = workbook.getSheet(sheetName);
        if (sheet == null || sheet.getRow(0) == null) {
            return List.of();
        }
        Map<String, Integer> columns = new HashMap<>();
        sheet.getRow(0)
                .forEach(cell -> columns.putIfAbsent(texts.formatCellValue(cell).strip(), cell.getColumnIndex()));
        List<Line> lines = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() > 0 && !texts.formatCellValue(row.getCell(0)).isBlank()) {
                lines.add(new Line(sheetName, row, columns));
            }
        }
        return lines;
    }

    void save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** One row, its cells by header. */
    final class Line {

        private final String sheet;
        private final Row row;
        private final Map<String, Integer> columns;

        private Line(String sheet, Row row, Map<String, Integer> columns) {
            this.sheet = sheet;
            this.row = row;
            this.columns = columns;
        }

        boolean has(String header) {
            return columns.containsKey(header);
        }

        /** As shown; empty when the cell is blank or there is no such column. */
        String text(String header) {
            return Optional.ofNullable(columns.get(header))
                    .map(column -> texts.formatCellValue(row.getCell(column)).strip())
                    .orElse("");
        }

        /** The whole number in a cell, 0 when it holds none. */
        long number(String header) {
            String digits = text(header).replaceAll("[^0-9]", "");
            return digits.isEmpty() ? 0 : Long.parseLong(digits);
        }

        void write(String header, String text) {
            if (!text.isEmpty()) {
                cell(header).setCellValue(text);
            }
        }

        void write(String header, long number) {
            cell(header).setCellValue(number);
        }

        private org.apache.poi.ss.usermodel.Cell cell(String header) {
            Integer column = columns.get(header);
            if (column == null) {
                throw new IllegalArgumentException("sheet " + sheet + " has no column " + header + " in row 1");
            }
            return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        }
    }
}
