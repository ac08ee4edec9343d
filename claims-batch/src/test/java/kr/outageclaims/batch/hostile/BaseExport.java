package kr.outageclaims.batch.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.sample.claims.Column;
import kr.outageclaims.sample.claims.SampleRow;
import kr.outageclaims.sample.claims.SampleRows;
import kr.outageclaims.sample.claims.Truth;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A small good export of one channel in one format: what the mutations start from. */
final class BaseExport {

    static final List<Column> COLUMNS = List.of(Column.values());
    private static final int ROWS = 8;

    enum Format {
        UTF_8,
        UTF_8_WITH_BOM,
        MS949,
        XLSX_INLINE,
        XLSX_SHARED;

        boolean isWorkbook() {
            return this == XLSX_INLINE || this == XLSX_SHARED;
        }

        Charset charset() {
            return this == MS949 ? Charset.forName("MS949") : StandardCharsets.UTF_8;
        }
    }

    private final Channel channel;
    private final Format format;
    private final List<SampleRow> rows;
    private final byte[] original;

    private BaseExport(Channel channel, Format format, List<SampleRow> rows) {
        this.channel = channel;
        this.format = format;
        this.rows = List.copyOf(rows);
        this.original = format.isWorkbook() ? workbook() : csv(table());
    }

    Channel channel() {
        return channel;
    }

    Format format() {
        return format;
    }

    List<SampleRow> rows() {
        return rows;
    }

    /** Every channel in every format. */
    static List<BaseExport> all() {
        List<SampleRow> sample = new ArrayList<>();
        SampleRows.of(200, SampleRows.DEFAULT_SEED).forEach(sample::add);
        List<BaseExport> all = new ArrayList<>();
        for (Channel channel : SampleRows.channels()) {
            List<SampleRow> rows = sample.stream()
                    .filter(row ->
                            row.channel() == channel && row.truth().cells().contains(Truth.ACCEPT))
                    .limit(ROWS)
                    .toList();
            Stream.of(Format.values()).forEach(format -> all.add(new BaseExport(channel, format, rows)));
        }
        return List.copyOf(all);
    }

    /** The header and the rows as cells. */
    List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(COLUMNS.stream()
                .map(channel == Channel.MESSENGER ? Column::english : Column::korean)
                .collect(Collectors.toCollection(ArrayList::new)));
        rows.forEach(
                row -> table.add(COLUMNS.stream().map(row::cell).collect(Collectors.toCollection(ArrayList::new))));
        return table;
    }

    byte[] bytes() {
        return original.clone();
    }

    byte[] csv(List<List<String>> table) {
        String text = table.stream().map(BaseExport::line).collect(Collectors.joining());
        return (format == Format.UTF_8_WITH_BOM ? "\uFEFF" + text : text).getBytes(format.charset());
    }

    static String line(List<String> cells) {
        return cells.stream().map(BaseExport::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private byte[] workbook() {
        try (Workbook workbook = format == Format.XLSX_INLINE ? new SXSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("claims");
            for (List<String> cells : table()) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int i = 0; i < cells.size(); i++) {
                    if (!cells.get(i).isEmpty()) {
                        row.createCell(i).setCellValue(cells.get(i));
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
