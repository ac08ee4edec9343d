package kr.outageclaims.batch.report;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.outageclaims.batch.sheet.CsvFile;
import kr.outageclaims.batch.stored.ReasonsJson;
import kr.outageclaims.batch.stored.StreamedRows;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.claim.UserType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code classifications.csv}: the newest classification of every claim. */
@Component
class ClassificationsCsv {

    private static final List<String> HEADER = List.of(
            "external_id",
            "receipt_number",
            "channel",
            "service",
            "feature",
            "outage_window",
            "overlap_minutes",
            "near_edge",
            "when_found",
            "user_type",
            "reporter",
            "tier",
            "damage_nature",
            "amount_found",
            "score",
            "margin",
            "manual",
            "duplicate_of",
            "reasons",
            "keyword_set");

    private static final String NEWEST = """
            SELECT cl.external_id, cl.receipt_number, cl.channel, c.service, c.feature, c.outage_window,
                   c.overlap_minutes, c.near_edge, c.when_found, c.reporter, c.tier, c.damage_nature, c.amount_found,
                   c.score, c.margin, c.manual, original.external_id AS duplicate_of, c.reasons, c.keyword_set
            FROM claim cl
            JOIN newest_classification c ON c.claim_id = cl.id
            LEFT JOIN duplicate_link l ON l.claim_id = cl.id
            LEFT JOIN claim original ON original.id = l.duplicate_of
            WHERE cl.incident = :incident
            ORDER BY cl.id
            """;

    private final StreamedRows rows;

    ClassificationsCsv(StreamedRows rows) {
        this.rows = rows;
    }

    /** How many rows were written. */
    long write(String incident, Path file) {
        long[] written = {0};
        try (CsvFile csv = CsvFile.forMachines(file, HEADER)) {
            rows.each(NEWEST, Map.of("incident", incident), row -> {
                csv.row(cells(row));
                written[0]++;
            });
            csv.finish();
        }
        return written[0];
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        Reporter reporter = Reporter.valueOf(row.getString("reporter"));
        Tier tier = Tier.valueOf(row.getString("tier"));
        return List.of(
                row.getString("external_id"),
                row.getString("receipt_number"),
                row.getString("channel"),
                row.getString("service"),
                text(row, "feature"),
                text(row, "outage_window"),
                text(row, "overlap_minutes"),
                Boolean.toString(row.getBoolean("near_edge")),
                text(row, "when_found"),
                UserType.of(reporter, tier).name(),
                reporter.name(),
                tier.name(),
                row.getString("damage_nature"),
                text(row, "amount_found"),
                row.getString("score"),
                row.getString("margin"),
                Boolean.toString(row.getBoolean("manual")),
                text(row, "duplicate_of"),
                reasons(row.getString("reasons")),
                row.getString("keyword_set"));
    }

    /** {@code sign:word} joined by a semicolon; one inside a word becomes a comma. */
    private static String reasons(String json) {
        return ReasonsJson.read(json).stream()
                .map(reason -> reason.word().isEmpty() ? reason.sign() : reason.sign() + ":" + reason.word())
                .map(reason -> reason.replace(';', ','))
                .collect(Collectors.joining(";"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? "" : text;
    }
}
