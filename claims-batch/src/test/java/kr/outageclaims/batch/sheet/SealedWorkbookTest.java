package kr.outageclaims.batch.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kr.outageclaims.intake.claimant.KeyFiles;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedWorkbookTest {

    @TempDir
    static Path home;

    private static RowSeal seal;

    private static final String SHEET = "묶음결정";
    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.text("번호", 8),
            SheetColumn.longText("내용", 40),
            SheetColumn.number("금액", 12),
            SheetColumn.text("결정", 10).withChoices(List.of("승인", "반려")),
            SheetColumn.number("조정 금액", 12).forInput());

    @TempDir
    Path folder;

    private Path file;

    @BeforeAll
    static void makeKey() {
        seal = RowSeal.of(KeyFiles.local(home));
    }

    @BeforeEach
    void export() {
        file = folder.resolve("a.xlsx");
        try (WorkbookWriter writer = WorkbookWriter.sealed(seal, Map.of("round", "1", "kind", "review"))) {
            SheetWriter sheet = writer.table(SHEET, COLUMNS);
            sheet.row(Arrays.asList("G1", "=cmd|' /C calc'!A0", 30_000, null, null));
            sheet.row(Arrays.asList("G2", "줄\r\n바꿈 😀 _x0041_ \u0007", 0, null, null));
            sheet.row(Arrays.asList("G3", "", 1_234_567_890_123L, null, null));
            writer.writeTo(file);
        }
    }

    @Test
    void comesBackWholeWhenOnlyInputsWereFilled() {
        change(sheet -> {
            sheet.getRow(1).getCell(3).setCellValue("승인");
            sheet.getRow(2).getCell(4).setCellValue(45_000);
        });

        SealedWorkbook read = SealedWorkbook.read(file, seal);

        assertThat(read.faults()).isEmpty();
        assertThat(read.about()).isEqualTo(Map.of("round", "1", "kind", "review"));
        assertThat(read.rowsOf(SHEET)).extracting(SealedRow::key).containsExactly("G1", "G2", "G3");
        assertThat(read.rows().get(0).text("결정")).isEqualTo("승인");
        assertThat(read.rows().get(1).text("조정 금액")).isEqualTo("45000");
        assertThat(read.rows().get(2).text("금액")).isEqualTo("1234567890123");
    }

    @Test
    void neutralisesTextThatCouldBeTakenForAFormula() {
        assertThat(SealedWorkbook.read(file, seal).rows().get(0).text("내용")).startsWith("'=cmd");
    }

    @Test
    void offersAListThatIsTooLongForADropDownFromAHiddenSheet() {
        List<String> many = IntStream.range(0, 80).mapToObj(i -> "기능 " + i).toList();
        try (WorkbookWriter writer = WorkbookWriter.sealed(seal, Map.of("kind", "long"))) {
            writer.table(
                            SHEET,
                            List.of(
                                    SheetColumn.text("번호", 8),
                                    SheetColumn.text("기능", 10).withChoices(many)))
                    .row(Arrays.asList("G1", null));
            writer.writeTo(file);
        }

        changeWorkbook(workbook -> {
            assertThat(workbook.getSheet(SHEET)
                            .getDataValidations()
                            .get(0)
                            .getValidationConstraint()
                            .getFormula1())
                    .isEqualTo("choices!$A$1:$A$80");
            assertThat(workbook.getSheet("choices").getRow(79).getCell(0).getStringCellValue())
                    .isEqualTo("기능 79");
        });
        assertThat(codes()).isEmpty();
    }

    @Test
    void acceptsRowsInAnotherOrder() {
        change(sheet -> swap(sheet.getRow(1), sheet.getRow(3)));

        SealedWorkbook read = SealedWorkbook.read(file, seal);

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).extracting(SealedRow::key).containsExactly("G3", "G2", "G1");
    }

    @Test
    void namesAChangedLockedCell() {
        change(sheet -> sheet.getRow(1).getCell(2).setCellValue(30_001));

        assertThat(codes()).containsExactly("묶음결정!C2 changed-cell");
    }

    @Test
    void namesARemovedAndAnAddedRow() {
        change(sheet -> sheet.getRow(3).getCell(0).setCellValue("G4"));

        assertThat(codes()).containsExactly("묶음결정!A4 added-row", "묶음결정! removed-row");
    }

    @Test
    void namesADoubledRow() {
        change(sheet -> sheet.copyRows(1, 1, 4, new org.apache.poi.ss.usermodel.CellCopyPolicy()));

        assertThat(codes()).containsExactly("묶음결정!A5 doubled-row");
    }

    @Test
    void namesAFormulaInAnInputCell() {
        change(sheet -> sheet.getRow(1).getCell(4).setCellFormula("C2*2"));

        assertThat(codes()).containsExactly("묶음결정!E2 formula");
    }

    @Test
    void namesARenamedColumn() {
        change(sheet -> sheet.getRow(0).getCell(3).setCellValue("결정함"));

        assertThat(codes()).containsExactly("묶음결정!1 missing-column");
    }

    @Test
    void refusesARowOfAnotherWorkbook() {
        Path other = folder.resolve("b.xlsx");
        try (WorkbookWriter writer = WorkbookWriter.sealed(seal, Map.of("round", "2", "kind", "review"))) {
            writer.table(SHEET, COLUMNS).row(Arrays.asList("G1", "다른 묶음", 30_000, null, null));
            writer.writeTo(other);
        }
        change(sheet -> {
            sheet.getRow(1).getCell(1).setCellValue("다른 묶음");
        });

        assertThat(codes()).containsExactly("묶음결정!B2 changed-cell");
    }

    @Test
    void refusesAChangedControlSheetAndAnotherKey() {
        assertThat(SealedWorkbook.read(file, RowSeal.of(KeyFiles.local(folder))).faults())
                .extracting(SheetFault::code)
                .containsExactly("changed-control");

        changeWorkbook(workbook ->
                workbook.getSheet(ControlSheet.NAME).getRow(1).getCell(2).setCellValue("2"));

        assertThat(codes()).containsExactly("! changed-control");
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        Files.writeString(file, "번호,결정\nG1,승인\n");

        assertThat(codes()).containsExactly("! not-a-workbook");
    }

    private List<String> codes() {
        return SealedWorkbook.read(file, seal).faults().stream()
                .map(fault -> fault.sheet() + "!" + fault.cell() + " " + fault.code())
                .toList();
    }

    private void change(Consumer<XSSFSheet> change) {
        changeWorkbook(workbook -> change.accept(workbook.getSheet(SHEET)));
    }

    private void changeWorkbook(Consumer<XSSFWorkbook> change) {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            change.accept(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void swap(Row one, Row other) {
        for (int i = 0; i < 3; i++) {
            if (i == 2) {
                double number = one.getCell(i).getNumericCellValue();
                one.getCell(i).setCellValue(other.getCell(i).getNumericCellValue());
                other.getCell(i).setCellValue(number);
            } else {
                String text = one.getCell(i).getStringCellValue();
                one.getCell(i).setCellValue(other.getCell(i).getStringCellValue());
                other.getCell(i).setCellValue(text);
            }
        }
    }
}
