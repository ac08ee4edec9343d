package kr.outageclaims.batch.hostile;

import static kr.outageclaims.batch.hostile.HostileCase.refused;
import static kr.outageclaims.batch.hostile.HostileCase.setAside;
import static kr.outageclaims.batch.hostile.HostileCase.taken;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** Workbooks; row 2 is a good claim, row 3 the one that a case spoils. */
final class WorkbookCases {

    private static final String[] HEADER = {"접수번호", "접수일시", "연락처", "피해내용", "피해금액"};
    private static final String XLSX = ".xlsx";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BROKEN = "cannot be read as an XLSX workbook";

    private WorkbookCases() {}

    static Stream<HostileCase> all() {
        return Stream.of(archives(), sheets(), xml(), cells()).flatMap(cases -> cases);
    }

    private static Stream<HostileCase> archives() {
        return Stream.of(
                refused(
                        "a zip bomb",
                        XLSX,
                        BROKEN,
                        swollen(SwollenPart.of('0', 60_000_000, SHEET), WorkbookCases::swollenCell)),
                refused(
                        "an entry for shared strings that swells",
                        XLSX,
                        BROKEN,
                        swollen(
                                SwollenPart.of(' ', 50_000_000, "xl/sharedStrings.xml"),
                                strings ->
                                        strings.replaceFirst("<si>", "<si><t>" + SwollenPart.HERE + "</t></si><si>"))),
                refused(
                        "styles of 20 MB",
                        XLSX,
                        "too large to read",
                        swollen(
                                SwollenPart.ofNoise(20_000_000, "xl/styles.xml"),
                                styles -> styles.replace(
                                        "</styleSheet>", "<!--" + SwollenPart.HERE + "--></styleSheet>"))),
                refused(
                        "a cell of 12 MB",
                        XLSX,
                        "too large to read",
                        swollen(SwollenPart.ofNoise(12_000_000, SHEET), WorkbookCases::swollenCell)),
                refused("half a workbook", XLSX, BROKEN, file -> {
                    byte[] whole = workbook(book -> {});
                    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
                }),
                refused("a flipped byte in a part", XLSX, BROKEN, file -> {
                    Map<String, byte[]> parts = XlsxMutations.parts(workbook(book -> {}));
                    byte[] stored = StoredZip.of(parts);
                    int at = new String(stored, StandardCharsets.ISO_8859_1).indexOf("010-0000-0002");
                    stored[at + 12] = '3';
                    Files.write(file, stored);
                }),
                refused("macros", ".xlsm", "holds macros", file -> {
                    try (XSSFWorkbook book = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
                        fill(book);
                        write(file, book);
                    }
                }));
    }

    private static Stream<HostileCase> sheets() {
        return Stream.of(
                refused(
                        "merged cells",
                        XLSX,
                        "merged cells (D2:D3)",
                        book(book -> book.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 3, 3)))),
                refused("a hidden first sheet", XLSX, "first sheet is hidden", book(book -> {
                    book.createSheet("보임").createRow(0).createCell(0).setCellValue("x");
                    book.setActiveSheet(1);
                    book.setSheetHidden(0, true);
                })),
                refused("claims on a second, hidden sheet", XLSX, "A further sheet has the headers", book(book -> {
                    book.cloneSheet(0);
                    book.setSheetHidden(1, true);
                })),
                taken("something else on a hidden sheet", XLSX, "unread-sheet 1", book(book -> {
                    book.createSheet("목록").createRow(5).createCell(1).setCellValue("x");
                    book.setSheetHidden(1, true);
                })),
                refused(
                        "no sheet",
                        XLSX,
                        "There is no sheet",
                        part("xl/workbook.xml", list -> list.replaceFirst("<sheets>.*</sheets>", "<sheets/>"))));
    }

    private static Stream<HostileCase> xml() {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY e \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
        return Stream.of(
                refused(
                        "an external entity in the sheet",
                        XLSX,
                        BROKEN,
                        part(
                                SHEET,
                                sheet -> sheet.replace("<worksheet", entity + "<worksheet")
                                        .replaceFirst("<v>\\d+</v>", "<v>&e;</v>"))),
                refused(
                        "an external entity in the texts",
                        XLSX,
                        BROKEN,
                        part(
                                "xl/sharedStrings.xml",
                                texts -> texts.replace("<sst", entity + "<sst").replace("톡이 안 됨", "&e;"))),
                refused(
                        "a billion laughs",
                        XLSX,
                        BROKEN,
                        part(
                                "xl/sharedStrings.xml",
                                texts -> texts.replace("<sst", laughs + "<sst").replace("톡이 안 됨", "&e;".repeat(100)))),
                refused(
                        "rows out of order",
                        XLSX,
                        "has a wrong number",
                        part(SHEET, sheet -> sheet.replace("<row r=\"3\"", "<row r=\"2\""))),
                refused(
                        "cells out of order",
                        XLSX,
                        BROKEN,
                        part(SHEET, sheet -> sheet.replace("r=\"C3\"", "r=\"A3\""))),
                refused(
                        "a column that no sheet has",
                        XLSX,
                        BROKEN,
                        part(SHEET, sheet -> sheet.replace("r=\"D3\"", "r=\"ZZZZZZ3\""))),
                refused(
                        "a text that is not there",
                        XLSX,
                        BROKEN,
                        part(SHEET, sheet -> sheet.replaceFirst("(<c r=\"D3\"[^>]*><v>)\\d+", "$1999999"))),
                setAside(
                        "a number too large to write",
                        XLSX,
                        part(
                                SHEET,
                                sheet -> sheet.replaceFirst(
                                        "<c r=\"E3\"[^>]*><v>[^<]*</v>", "<c r=\"E3\"><v>1E+2147483647</v>")),
                        "3,피해금액,bad-amount"),
                taken(
                        "a lone surrogate, which is left out",
                        XLSX,
                        "접수 2 / claims",
                        part("xl/sharedStrings.xml", texts -> texts.replace("톡이 안 됨", "톡이 _xD83D_ 안 됨"))));
    }

    private static Stream<HostileCase> cells() {
        return Stream.of(
                setAside("a date as a number", XLSX, cell(1, cell -> cell.setCellValue(44_854.5)), "3,접수일시,bad-date"),
                taken("a date as a date", XLSX, "접수 2 / claims", cell(1, cell -> {
                    CellStyle date = cell.getSheet().getWorkbook().createCellStyle();
                    date.setDataFormat((short) 22);
                    cell.setCellValue(44_854.5);
                    cell.setCellStyle(date);
                })),
                setAside(
                        "a date of the year 12000",
                        XLSX,
                        cell(1, cell -> {
                            CellStyle date = cell.getSheet().getWorkbook().createCellStyle();
                            date.setDataFormat((short) 22);
                            cell.setCellValue(3_700_000);
                            cell.setCellStyle(date);
                        }),
                        "3,접수일시,bad-date"),
                setAside(
                        "a phone as a number",
                        XLSX,
                        cell(2, cell -> cell.setCellValue(1_012_345_678)),
                        "3,연락처,bad-phone"),
                setAside("a formula", XLSX, cell(3, cell -> cell.setCellFormula("1+1")), "3,피해내용,formula"),
                setAside(
                        "an error",
                        XLSX,
                        cell(3, cell -> cell.setCellErrorValue(FormulaError.NA.getCode())),
                        "3,피해내용,error-cell"),
                setAside("a negative amount", XLSX, cell(4, cell -> cell.setCellValue(-30_000)), "3,피해금액,bad-amount"),
                setAside("part of a won", XLSX, cell(4, cell -> cell.setCellValue(0.5)), "3,피해금액,bad-amount"),
                setAside(
                        "a cell far to the right",
                        XLSX,
                        cell(16_383, cell -> cell.setCellValue("x")),
                        "3,XFD3,cell-without-column"));
    }

    private static HostileCase.Writer cell(int column, Consumer<org.apache.poi.ss.usermodel.Cell> change) {
        return book(book -> change.accept(
                book.getSheetAt(0).getRow(2).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
    }

    private static HostileCase.Writer book(Consumer<XSSFWorkbook> change) {
        return file -> Files.write(file, workbook(change));
    }

    private static HostileCase.Writer part(String name, UnaryOperator<String> change) {
        return file -> Files.write(file, XlsxMutations.zipped(changed(name, change)));
    }

    /** @param change makes room for the filling */
    private static HostileCase.Writer swollen(SwollenPart part, UnaryOperator<String> change) {
        return file -> part.write(file, changed(part.name(), change));
    }

    private static String swollenCell(String sheet) {
        return sheet.replaceFirst(
                "<c r=\"D3\"[^>]*><v>[^<]*</v>", "<c r=\"D3\" t=\"str\"><v>" + SwollenPart.HERE + "</v>");
    }

    private static Map<String, byte[]> changed(String name, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = XlsxMutations.parts(workbook(book -> {}));
        String before = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException("the case changes nothing in " + name);
        }
        parts.put(name, after.getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(book);
            change.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void write(Path file, XSSFWorkbook book) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }

    private static void fill(XSSFWorkbook book) {
        Sheet sheet = book.createSheet("claims");
        row(sheet, HEADER);
        row(sheet, "GOOD", "2022-10-20 10:00", "010-0000-0001", "결제가 안 됨");
        row(sheet, "B", "2022-10-20 10:00", "010-0000-0002", "톡이 안 됨");
        sheet.getRow(2).createCell(4).setCellValue(30_000);
    }

    private static void row(Sheet sheet, String... texts) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
