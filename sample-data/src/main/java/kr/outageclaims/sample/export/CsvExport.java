package kr.outageclaims.sample.export;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.outageclaims.sample.claims.Column;
import kr.outageclaims.sample.claims.SampleRow;

/** An RFC 4180 file. A character that its charset does not have is an error, never a question mark. */
final class CsvExport implements ChannelExport {

    private final ICSVWriter csv;
    private final BufferedWriter writer;
    private final List<Column> columns;

    private CsvExport(BufferedWriter writer, List<Column> columns) {
        this.writer = writer;
        this.csv = new CSVWriterBuilder(writer).withLineEnd("\r\n").build();
        this.columns = columns;
    }

    /** As Korean offices' older tools write: MS949, Korean headers. */
    static CsvExport ms949(Path file, List<Column> columns) throws IOException {
        return open(Files.newOutputStream(file), Charset.forName("MS949"), columns);
    }

    /** As Excel needs it to read Korean: UTF-8 behind a byte order mark. */
    static CsvExport utf8WithMark(Path file, List<Column> columns) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        return open(out, StandardCharsets.UTF_8, columns);
    }

    private static CsvExport open(OutputStream out, Charset charset, List<Column> columns) {
        OutputStreamWriter encoding = new OutputStreamWriter(
                out,
                charset.newEncoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        CsvExport export = new CsvExport(new BufferedWriter(encoding, 1 << 16), columns);
        export.line(columns.stream().map(Column::korean).toList());
        return export;
    }

    @Override
    public void write(SampleRow row) {
        line(columns.stream().map(row::cell).toList());
    }

    /** Quotes only where a cell needs them, as most tools do. */
    private void line(List<String> cells) {
        csv.writeNext(cells.toArray(String[]::new), false);
    }

    @Override
    public void close() throws IOException {
        if (csv.checkError()) {
            throw new IOException("an export could not be written", csv.getException());
        }
        writer.close();
    }
}
