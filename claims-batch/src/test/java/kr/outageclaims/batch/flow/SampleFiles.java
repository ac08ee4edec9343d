package kr.outageclaims.batch.flow;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.sample.claims.Column;
import kr.outageclaims.sample.claims.SampleRow;
import kr.outageclaims.sample.claims.SampleRows;
import kr.outageclaims.sample.claims.Truth;
import kr.outageclaims.sample.export.SampleExports;

/** The channels' exports of one day in a folder, {@code truth.csv} beside them, and the rows they were made of. */
record SampleFiles(Path folder, Map<Channel, Path> exports, List<SampleRow> rows) {

    /** The committed sample, byte by byte as it lies in the repository. */
    static SampleFiles committed(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<Channel, Path> exports = new LinkedHashMap<>();
        for (Channel channel : SampleRows.channels()) {
            Path export = SampleExports.path(folder, channel);
            copy(export);
            exports.put(channel, export);
        }
        copy(folder.resolve("truth.csv"));
        List<SampleRow> rows = new ArrayList<>();
        SampleRows.of(200, SampleRows.DEFAULT_SEED).forEach(rows::add);
        return new SampleFiles(folder, exports, List.copyOf(rows));
    }

    /** Other claims by other people, under numbers that the channels gave on a later day. */
    static SampleFiles ofTheNextDay(Path folder, int claims, List<SampleRow> more) throws IOException {
        List<SampleRow> rows = new ArrayList<>();
        SampleRows.of(claims, SampleRows.DEFAULT_SEED + 1).forEach(row -> rows.add(numbered("D2-", row)));
        rows.addAll(more);
        return of(folder, rows);
    }

    /** One CSV a channel. */
    static SampleFiles of(Path folder, List<SampleRow> rows) throws IOException {
        Files.createDirectories(folder);
        Map<Channel, Path> exports = new LinkedHashMap<>();
        for (Channel channel : SampleRows.channels()) {
            Path export = folder.resolve(channel.code() + "-day2.csv");
            write(
                    export,
                    Stream.of(Column.values()).map(Column::korean).toList(),
                    rows.stream()
                            .filter(row -> row.channel() == channel)
                            .map(row ->
                                    Stream.of(Column.values()).map(row::cell).toList())
                            .toList());
            exports.put(channel, export);
        }
        write(
                folder.resolve("truth.csv"),
                Truth.header(),
                rows.stream().map(row -> row.truth().cells()).toList());
        return new SampleFiles(folder, exports, List.copyOf(rows));
    }

    Path truth() {
        return folder.resolve("truth.csv");
    }

    List<Truth> truths() {
        return rows.stream().map(SampleRow::truth).toList();
    }

    /** In the order of a channel's file. */
    List<Truth> truths(Channel channel) {
        return truths().stream()
                .filter(truth -> truth.channel().equals(channel.code()))
                .toList();
    }

    /** The row that became the claim of this number. */
    SampleRow accepted(String externalId) {
        return rows.stream()
                .filter(row ->
                        row.truth().isAccepted() && row.cell(Column.EXTERNAL_ID).equals(externalId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim " + externalId));
    }

    /** The same words under another number. */
    static SampleRow numbered(String prefix, SampleRow row) {
        return changed(row, Map.of(Column.EXTERNAL_ID, prefix + row.cell(Column.EXTERNAL_ID)));
    }

    static SampleRow changed(SampleRow row, Map<Column, String> cells) {
        Map<Column, String> changed = new EnumMap<>(row.cells());
        changed.putAll(cells);
        List<String> truth = new ArrayList<>(row.truth().cells());
        truth.set(0, changed.get(Column.EXTERNAL_ID));
        return new SampleRow(row.channel(), changed, Truth.of(truth));
    }

    private static void copy(Path to) throws IOException {
        try (InputStream in = SampleFiles.class.getResourceAsStream("/sample-200/" + to.getFileName())) {
            if (in == null) {
                throw new AssertionError("no sample file " + to.getFileName());
            }
            Files.copy(in, to);
        }
    }

    private static void write(Path file, List<String> header, List<List<String>> rows) throws IOException {
        try (ICSVWriter csv = new CSVWriterBuilder(Files.newBufferedWriter(file))
                .withLineEnd("\n")
                .build()) {
            csv.writeNext(header.toArray(String[]::new), false);
            rows.forEach(row -> csv.writeNext(row.toArray(String[]::new), false));
        }
    }
}
