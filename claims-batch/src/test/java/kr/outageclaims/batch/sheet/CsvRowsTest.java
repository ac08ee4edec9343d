package kr.outageclaims.batch.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.outageclaims.batch.run.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private static final Charset MS949 = Charset.forName("MS949");

    @TempDir
    Path folder;

    @Test
    void decidesTheCharsetOverTheWholeFile() throws IOException {
        String ascii = "id,text\n".repeat(50_000);

        assertThat(encodingOf(ascii.getBytes(StandardCharsets.US_ASCII))).isEqualTo("UTF-8");
        assertThat(encodingOf((ascii + "1,똠방각하\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("UTF-8");
        assertThat(encodingOf((ascii + "1,똠방각하\n").getBytes(MS949))).isEqualTo("MS949");
        assertThat(encodingOf(("\uFEFF" + ascii).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("UTF-8 with BOM");
    }

    @Test
    void readsTheSameTextInEveryCharset() throws IOException {
        String text = "접수번호,피해내용\nA-1,\"톡이 \"\"먹통\"\",\n하루 종일 펲 안 됨\"\n";
        List<Row> expected = List.of(
                new Row(1, List.of(cell("A1", "접수번호"), cell("B1", "피해내용"))),
                new Row(2, List.of(cell("A2", "A-1"), cell("B2", "톡이 \"먹통\",\n하루 종일 펲 안 됨"))));

        assertThat(rows(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(rows(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(rows(text.getBytes(MS949))).isEqualTo(expected);
        assertThat(rows(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
    }

    @Test
    void keepsBackslashesAndCountsRecordsAsASpreadsheetDoes() throws IOException {
        assertThat(rows("a,b\n\n\"1\n2\",C:\\dir\\\n\"x\\\",y\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new Row(1, List.of(cell("A1", "a"), cell("B1", "b"))),
                        new Row(3, List.of(cell("A3", "1\n2"), cell("B3", "C:\\dir\\"))),
                        new Row(4, List.of(cell("A4", "x\\"), cell("B4", "y"))));
    }

    @Test
    void readsALastRowWithoutALineEndAndAnEmptyFile() throws IOException {
        assertThat(rows("a,b".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new Row(1, List.of(cell("A1", "a"), cell("B1", "b"))));
        assertThat(rows(new byte[0])).isEmpty();
    }

    @Test
    void refusesAFileThatMixesCharsets() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write("이름,피해내용\n홍길동,톡\n".getBytes(StandardCharsets.UTF_8));
        mixed.write(new byte[] {(byte) 0xFF, '\n'});

        assertThatThrownBy(() -> rows(mixed.toByteArray()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("neither UTF-8 nor MS949");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void refusesUtf16(String charset) throws IOException {
        assertThatThrownBy(() -> rows("접수번호,a\n1,2\n".getBytes(Charset.forName(charset))))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void refusesAnOldWorkbook() {
        assertThatThrownBy(() -> rows(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(".xlsx");
    }

    @Test
    void namesTheRowWhoseQuoteIsNeverClosed() {
        assertThatThrownBy(() -> rows("a,b\n1,2\n3,\"open\n4,5\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("row 3");
    }

    @Test
    void marksARowWhoseQuotesAreWrongAndReadsTheNext() throws IOException {
        assertThat(rows("a,b\nx,5\" screen\n\"y\"z,1\nc,\"d\"\"e\"\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new Row(1, List.of(cell("A1", "a"), cell("B1", "b"))),
                        Row.flawed(2, RowFlaw.BAD_QUOTES),
                        Row.flawed(3, RowFlaw.BAD_QUOTES),
                        new Row(4, List.of(cell("A4", "c"), cell("B4", "d\"e"))));
    }

    @Test
    void refusesAQuoteThatSwallowsTheNextRow() {
        assertThatThrownBy(() -> rows("a,b\n1,\"open\n2,\"closed\"\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("The quotes of row 2 do not match");
        assertThatThrownBy(() ->
                        rows(("a,b\n1,\"" + "x".repeat(70_000) + "\n2,\"closed\"\n").getBytes(StandardCharsets.UTF_8)))
                .as("one that is too long as well")
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("The quotes of row 2 do not match");
    }

    @Test
    void keepsNothingOfARowThatIsTooLong() throws IOException {
        String longest = "x".repeat(60_000);

        assertThat(rows(("a\n" + longest + "\n" + longest + "y\nb\n").getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new Row(1, List.of(cell("A1", "a"))),
                        new Row(2, List.of(cell("A2", longest))),
                        Row.flawed(3, RowFlaw.TOO_LONG),
                        new Row(4, List.of(cell("A4", "b"))));
    }

    @Test
    void refusesAFileThatIsUtf8InOneLineAndMs949InAnother() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write("id,text\n1,먹통\n".getBytes(MS949));
        mixed.write("2,먹통\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> rows(mixed.toByteArray()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Line 3 is in UTF-8 but line 2 is not");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> TableFile.open(folder.resolve("none.csv")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("none.csv");
    }

    private String encodingOf(byte[] content) throws IOException {
        try (Rows rows = TableFile.open(file(content))) {
            return rows.encoding();
        }
    }

    private List<Row> rows(byte[] content) throws IOException {
        return SheetRowsTest.read(TableFile.open(file(content)));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "calls", ".csv"), content);
    }

    private static Cell cell(String reference, String text) {
        return new Cell(reference, text, Cell.Kind.TEXT);
    }
}
