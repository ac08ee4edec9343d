package kr.outageclaims.batch.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.sheet.Cell;
import kr.outageclaims.batch.sheet.Row;
import org.junit.jupiter.api.Test;

class ExportHeaderTest {

    @Test
    void findsColumnsInAnyOrderAndEitherLanguage() {
        ExportHeader header = header("피해내용", "phone", " Received_At ", "접수 번호", "증빙");
        Row row = row(2, "안 됨", "010-0000-0000", "2022-10-16 10:00", "A-1", "");

        assertThat(header.cell(row, ExportColumn.EXTERNAL_ID).map(Cell::text)).contains("A-1");
        assertThat(header.cell(row, ExportColumn.RECEIVED_AT).map(Cell::text)).contains("2022-10-16 10:00");
        assertThat(header.cell(row, ExportColumn.NARRATIVE).map(Cell::text)).contains("안 됨");
        assertThat(header.cell(row, ExportColumn.EVIDENCE)).isEmpty();
        assertThat(header.cell(row, ExportColumn.FEE)).isEmpty();
        assertThat(header.nameOf(ExportColumn.NARRATIVE)).isEqualTo("피해내용");
        assertThat(header.nameOf(ExportColumn.FEE)).isEqualTo("fee");
    }

    @Test
    void findsHeadersWhoseHangulIsDecomposed() {
        ExportHeader header = header(Normalizer.normalize("접수번호", Normalizer.Form.NFD), "접수일시", "이메일", "피해내용");

        assertThat(header.cell(row(2, "A-1"), ExportColumn.EXTERNAL_ID).map(Cell::text))
                .contains("A-1");
    }

    @Test
    void everyColumnAnswersToBothNames() {
        for (ExportColumn column : ExportColumn.values()) {
            String both = column.inBothLanguages();
            String korean = both.substring(both.indexOf('(') + 1, both.length() - 1);
            assertThat(ExportColumn.ofHeader(column.english())).contains(column);
            assertThat(ExportColumn.ofHeader(korean)).contains(column);
        }
    }

    @Test
    void countsTheColumnsThatMeanNothing() {
        assertThat(header("접수번호", "접수일시", "연락처", "피해내용", "상담원", "", "memo").unknown())
                .isEqualTo(2);
    }

    @Test
    void refusesAFileWithoutItsRequiredColumnsInOneLine() {
        assertThatThrownBy(() -> header("접수번호", "이름"))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("calls.csv: 1행에 열 제목이 있어야 하는데")
                .hasMessageEndingWith(
                        "Row 1 must hold the headers, but there is no column received_at (접수일시), narrative"
                                + " (피해내용), phone (연락처) or email (이메일). Add it and export again. Nothing was imported.");
    }

    @Test
    void refusesTwoColumnsThatMeanTheSame() {
        assertThatThrownBy(() -> header("접수번호", "접수일시", "연락처", "피해내용", "phone"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Columns C and E of row 1 both mean phone (연락처)");
    }

    private static ExportHeader header(String... names) {
        return ExportHeader.of("calls.csv", row(1, names));
    }

    static Row row(int number, String... texts) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(new Cell("" + (char) ('A' + cells.size()) + number, text.strip(), Cell.Kind.TEXT));
        }
        return new Row(number, cells);
    }
}
