package kr.outageclaims.batch.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes into a review workbook as a council member does: finds columns by their header, rows by what they say. */
final class CouncilPen {

    private final Path file;

    CouncilPen(Path file) {
        this.file = file;
    }

    /** Chooses a decision in every row of 묶음결정 whose column {@code header} says {@code text}. */
    CouncilPen decideGroups(String header, String text, String decision) {
        return write(ReviewSheets.GROUPS, header, text, ReviewSheets.DECISION, decision);
    }

    /** Writes into column {@code input} of every row whose column {@code header} starts with {@code text}. */
    CouncilPen write(String sheetName, String header, String text, String input, Object value) {
        return change(workbook -> {
            XSSFSheet sheet = workbook.getSheet(sheetName);
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                if (said(row, column(sheet, header)).startsWith(text)) {
                    Cell cell = row.getCell(column(sheet, input), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    if (value instanceof Number number) {
                        cell.setCellValue(number.doubleValue());
                    } else {
                        cell.setCellValue(value.toString());
                    }
                }
            }
        });
    }

    CouncilPen change(Consumer<XSSFWorkbook> change) {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            change.accept(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** What a column says, from row 2 down. */
    List<String> column(String sheetName, String header) {
        List<String> texts = new ArrayList<>();
        change(workbook -> {
            XSSFSheet sheet = workbook.getSheet(sheetName);
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                texts.add(said(sheet.getRow(i), column(sheet, header)));
            }
        });
        return texts;
    }

    private static int column(XSSFSheet sheet, String header) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + header + " on sheet " + sheet.getSheetName());
    }

    private static String said(Row row, int column) {
        Cell cell = row.getCell(column);
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> String.valueOf(Math.round(cell.getNumericCellValue()));
            default -> "";
        };
    }
}
