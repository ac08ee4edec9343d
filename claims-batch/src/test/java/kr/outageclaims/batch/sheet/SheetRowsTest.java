package kr.outageclaims.batch.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.outageclaims.batch.run.BadInput;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetRowsTest {

    @TempDir
    Path folder;

    @Test
    void readsTextNumbersDatesAndTruthAsTheyWereWritten() throws IOException {
        Path file = write(new XSSFWorkbook(), SheetRowsTest::fillWithEveryKind);

        assertThat(read(SheetRows.ofFirst(file)))
                .containsExactly(
                        new Row(1, List.of(cell("A1", "머리 글"), cell("B1", "b"))),
                        new Row(
                                3,
                                List.of(
                                        cell("A3", "010-1234"),
                                        cell("B3", ""),
                                        number("C3", "45000"),
                                        number("D3", "0.5"),
                                        cell("E3", "2022-10-15T15:27:00"),
                                        cell("F3", "true"))));
    }

    @Test
    void readsInlineStringsOfAStreamedWorkbook() throws IOException {
        Path file = write(new SXSSFWorkbook(null, 100, false, false), SheetRowsTest::fillWithEveryKind);

        assertThat(read(SheetRows.ofFirst(file)).get(0))
                .isEqualTo(new Row(1, List.of(cell("A1", "머리 글"), cell("B1", "b"))));
    }

    @Test
    void flagsACellThatHoldsAFormula() throws IOException {
        Path file = write(
                new XSSFWorkbook(),
                workbook -> workbook.createSheet("s").createRow(0).createCell(2).setCellFormula("1+1"));

        assertThat(read(SheetRows.ofFirst(file)).get(0).cell(2).kind()).isEqualTo(Cell.Kind.FORMULA);
        assertThat(read(SheetRows.ofFirst(file)).get(0).cell(7)).isEqualTo(cell("H1", ""));
    }

    @Test
    void findsSheetsByNameHiddenOnesToo() throws IOException {
        Path file = write(new XSSFWorkbook(), workbook -> {
            workbook.createSheet("안내").createRow(0).createCell(0).setCellValue("하나");
            workbook.createSheet("control").createRow(0).createCell(0).setCellValue("둘");
            workbook.setSheetVisibility(1, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
        });

        assertThat(SheetRows.names(file)).containsExactly("안내", "control");
        assertThat(read(SheetRows.of(file, "control")).get(0).text(0)).isEqualTo("둘");
        assertThatThrownBy(() -> SheetRows.of(file, "요약"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("요약")
                .hasMessageContaining("안내, control");
    }

    @Test
    void decodesOnceTheCharactersThatXmlCannotHold() throws IOException {
        Path shared = write(
                new XSSFWorkbook(),
                workbook -> workbook.createSheet("s").createRow(0).createCell(0).setCellValue("a_x0009_b"));
        Path inline = withSheet(
                shared,
                "<worksheet><sheetData><row><c t=\"inlineStr\"><is><r><t>a_x005F_x000D_b_x0009_c</t></r>"
                        + "<rPh><t>reading aid</t></rPh></is></c></row></sheetData></worksheet>");

        assertThat(read(SheetRows.ofFirst(shared)).get(0).text(0)).isEqualTo("a\tb");
        assertThat(read(SheetRows.ofFirst(inline))).containsExactly(new Row(1, List.of(cell("A1", "a_x000D_b\tc"))));
    }

    @Test
    void takesTheValueWhenAProgramLeftTheFormerInlineTextBesideIt() throws IOException {
        Path file = write(
                new XSSFWorkbook(),
                workbook -> workbook.createSheet("s").createRow(0).createCell(0).setCellValue("new"));
        Path both = withSheet(
                file,
                "<worksheet><sheetData><row><c t=\"s\"><v>0</v><is><t>old</t></is></c>"
                        + "<c t=\"n\"><v>45000</v><is><t>2022</t></is></c><c><v>1E+2147483647</v></c></row>"
                        + "</sheetData></worksheet>");

        assertThat(read(SheetRows.ofFirst(both)))
                .containsExactly(
                        new Row(1, List.of(cell("A1", "new"), number("B1", "45000"), number("C1", "1E+2147483647"))));
    }

    @Test
    void refusesAZipBomb() throws IOException {
        Path file = write(
                new XSSFWorkbook(),
                workbook -> workbook.createSheet("s").createRow(0).createCell(0));
        Path bomb = withSheet(
                file,
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "0".repeat(60_000_000)
                        + "</t></is></c></row></sheetData></worksheet>");

        assertThatThrownBy(() -> read(SheetRows.ofFirst(bomb))).isInstanceOf(BadInput.class);
    }

    @Test
    void refusesExternalEntities() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path file = write(
                new XSSFWorkbook(),
                workbook -> workbook.createSheet("s").createRow(0).createCell(0));
        Path attack = withSheet(
                file,
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                        + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a&e;b</t></is></c></row>"
                        + "</sheetData></worksheet>");

        assertThatThrownBy(() -> read(SheetRows.ofFirst(attack))).isInstanceOf(BadInput.class);
    }

    @Test
    void refusesWhatIsNoWorkbookWithTheNameOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("calls.xlsx"), "PK\u0003\u0004 but no workbook");

        assertThatThrownBy(() -> TableFile.open(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("calls.xlsx");
        assertThatThrownBy(() -> SheetRows.of(folder.resolve("none.xlsx"), "s")).isInstanceOf(BadInput.class);
    }

    private static void fillWithEveryKind(Workbook workbook) {
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.getCreationHelper().createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
        Sheet sheet = workbook.createSheet("s");
        org.apache.poi.ss.usermodel.Row head = sheet.createRow(0);
        head.createCell(0).setCellValue(" 머리 글 ");
        head.createCell(1).setCellValue("b");
        sheet.createRow(1).createCell(0).setCellValue("  ");
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(2);
        row.createCell(0).setCellValue("010-1234");
        row.createCell(2).setCellValue(45_000);
        row.createCell(3).setCellValue(0.5);
        row.createCell(4).setCellValue(LocalDateTime.of(2022, 10, 15, 15, 27));
        row.getCell(4).setCellStyle(date);
        row.createCell(5).setCellValue(true);
    }

    private Path write(Workbook workbook, java.util.function.Consumer<Workbook> fill) throws IOException {
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            fill.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    /** The same workbook with another first sheet. */
    private Path withSheet(Path workbook, String xml) throws IOException {
        Path file = Files.createTempFile(folder, "attack", ".xlsx");
        try (java.util.zip.ZipFile from = new java.util.zip.ZipFile(workbook.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : java.util.Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    to.write(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                } else {
                    from.getInputStream(entry).transferTo(to);
                }
            }
        }
        return file;
    }

    static List<Row> read(Rows rows) {
        List<Row> all = new ArrayList<>();
        try (rows) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static Cell number(String reference, String text) {
        return new Cell(reference, text, Cell.Kind.NUMBER);
    }

    private static Cell cell(String reference, String text) {
        return new Cell(reference, text, Cell.Kind.TEXT);
    }
}
