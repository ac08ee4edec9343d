package kr.outageclaims.batch.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.fixture.LibreOffice;
import kr.outageclaims.sample.claims.SampleRow;
import kr.outageclaims.sample.claims.SampleRows;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators and council members work with LibreOffice as well as with Excel. Needs {@code soffice} on the path. */
class OfficeIT {

    @TempDir
    private static Path folder;

    private static BatchProgram program;
    private static LibreOffice office;
    private static WorkingDay day;
    private static Path savedManual;
    private static Path savedReview;
    private static Ledger afterManual;
    private static Ledger afterReview;

    @BeforeAll
    static void workWithLibreOffice() throws IOException, InterruptedException {
        office = LibreOffice.in(folder.resolve("profile"));
        program = BatchProgram.onFreshDatabase();
        List<SampleRow> rows = new ArrayList<>();
        SampleRows.of(60, SampleRows.DEFAULT_SEED + 3).forEach(rows::add);
        day = new WorkingDay(program, SampleFiles.of(folder.resolve("exports"), rows), folder.resolve("work"), 1);
        day.takeIn();
        day.manualExport(day.manualWorkbook());
        day.answerManualWorkbook();
        savedManual = office.saved(day.answeredWorkbook(), folder.resolve("saved"));
        day.manualImport(savedManual);
        afterManual = Ledger.of(program.sql());
        day.propose();
        day.reviewExport(day.reviewFolder());
        day.decideReviewWorkbooks();
        savedReview = office.saved(
                day.decidedFolder().resolve(day.reviewWorkbook().getFileName()), folder.resolve("saved-review"));
        day.reviewImport(savedReview.getParent());
        afterReview = Ledger.of(program.sql());
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void theSavedManualWorkbookAnswersEveryWaitingClaim() {
        assertThat(program.sql()
                        .sql("SELECT COUNT(*) FROM manual_answer")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(program.sql()
                        .sql("SELECT COUNT(*) FROM newest_classification WHERE manual")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theWorkbookAsItWasBeforeSaysTheSame() throws IOException {
        day.manualImport(day.answeredWorkbook());
        assertThat(Ledger.of(program.sql())).isEqualTo(afterReview);

        day.reviewImport(day.decidedFolder());
        assertThat(Ledger.of(program.sql())).isEqualTo(afterReview);
    }

    @Test
    void theSavedReviewWorkbookDecidesEveryClaim() {
        assertThat(afterManual.rows().get("decision")).isEmpty();
        assertThat(afterReview.rows().get("decision")).hasSize(60);
    }

    @Test
    void chartAndDropDownsAreStillThereAfterSaving() throws IOException {
        try (XSSFWorkbook review = Workbooks.open(savedReview);
                XSSFWorkbook manual = Workbooks.open(savedManual)) {
            assertThat(review.getSheet("요약").getDrawingPatriarch().getCharts()).hasSize(1);
            assertThat(review.getSheet("묶음결정").getDataValidations()).isNotEmpty();
            assertThat(Stream.of("묶음", "개별")
                            .map(manual::getSheet)
                            .flatMap(sheet -> sheet.getDataValidations().stream()))
                    .hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void everyWorkbookCanBePrinted() throws IOException, InterruptedException {
        for (Path workbook : List.of(day.manualWorkbook(), day.reviewWorkbook())) {
            Path pdf = office.printed(workbook, folder.resolve("pdf"));

            assertThat(Files.readAllBytes(pdf))
                    .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(Files.size(pdf)).isGreaterThan(10_000);
        }
    }
}
