package kr.outageclaims.sample.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.sample.claims.Column;
import kr.outageclaims.sample.claims.SampleRow;
import kr.outageclaims.sample.claims.SampleRows;

/** The three channels' files and the truth beside them. */
public final class SampleExports {

    private static final Map<Channel, String> FILES = Map.of(
            Channel.EMAIL, "email.csv", Channel.CALL_CENTRE, "call-centre.csv", Channel.MESSENGER, "messenger.xlsx");

    private SampleExports() {}

    /** Writes {@code email.csv}, {@code call-centre.csv}, {@code messenger.xlsx} and {@code truth.csv} into a folder. */
    public static Map<Channel, Integer> write(Path folder, SampleRows rows) throws IOException {
        Files.createDirectories(folder);
        Map<Channel, Integer> counts = new EnumMap<>(Channel.class);
        try (ChannelExport email = CsvExport.ms949(path(folder, Channel.EMAIL), List.of(Column.values()));
                ChannelExport calls = CsvExport.utf8WithMark(path(folder, Channel.CALL_CENTRE), ofTheCallCentre());
                ChannelExport messenger = new XlsxExport(path(folder, Channel.MESSENGER), List.of(Column.values()));
                TruthFile truth = new TruthFile(folder.resolve("truth.csv"))) {
            Map<Channel, ChannelExport> exports =
                    Map.of(Channel.EMAIL, email, Channel.CALL_CENTRE, calls, Channel.MESSENGER, messenger);
            rows.forEach(row -> {
                write(row, exports, truth);
                counts.merge(row.channel(), 1, Integer::sum);
            });
        }
        return counts;
    }

    /** Where a channel's export lies in a sample's folder. */
    public static Path path(Path folder, Channel channel) {
        String name = FILES.get(channel);
        if (name == null) {
            throw new IllegalArgumentException("no export of channel " + channel.code());
        }
        return folder.resolve(name);
    }

    private static void write(SampleRow row, Map<Channel, ChannelExport> exports, TruthFile truth) {
        ChannelExport export = exports.get(row.channel());
        if (export == null) {
            throw new IllegalStateException(
                    "no export of channel " + row.channel().code());
        }
        export.write(row);
        truth.write(row.truth());
    }

    /** The call centre's tool puts the text last. */
    private static List<Column> ofTheCallCentre() {
        return Stream.concat(
                        Stream.of(Column.values()).filter(column -> column != Column.NARRATIVE),
                        Stream.of(Column.NARRATIVE))
                .toList();
    }
}
