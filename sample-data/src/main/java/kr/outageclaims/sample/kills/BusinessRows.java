package kr.outageclaims.sample.kills;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tables say of the claims, so that two databases can be compared: every row of every business table, claims
 * named by channel and external id, exports by their content, without ids, receipt numbers, times of the work and
 * ciphertext. A table or a column that is new is compared until it is named here.
 */
final class BusinessRows {

    private static final String RECEIPT = "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]";
    private static final Pattern RECEIPTS = Pattern.compile("\\b" + RECEIPT + "\\b");

    /** The framework's, Flyway's, and what tells of the work: locks, keys, numbers taken, workbooks written. */
    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'BATCH\\_%'
              AND table_name NOT LIKE '%flyway%' AND table_name NOT LIKE '%schema\\_history%'
              AND table_name NOT IN ('job_holder', 'data_key', 'receipt_sequence', 'manual_export', 'manual_export_item')
            """;

    /** Ids, times of the work, how often it was done, hashes over receipt numbers; ciphertext ends in _sealed. */
    private static final Pattern LEFT_OUT = Pattern.compile("id|data_key_id|classification_id|proposal_id|decision_id"
            + "|run_id|receipt_number|exported|answers_sha256|content_sha256|export_no"
            + "|(registered|created|started|opened|answered|decided|published|reached|recorded)_at|.*_sealed");

    private static final Pattern WHETHER_ONLY = Pattern.compile("answer_id|correction_id|(finished|closed)_at");

    private static final Map<String, String> NAMES = Map.of(
            "claim_id",
            "SELECT id, CONCAT(channel, '/', external_id) FROM claim",
            "duplicate_of",
            "SELECT id, CONCAT(channel, '/', external_id) FROM claim",
            "import_file_id",
            "SELECT id, CONCAT(incident, '/', channel, '/', sha256) FROM import_file",
            "round_id",
            "SELECT id, CONCAT(incident, '/', number) FROM review_round",
            "payout_id",
            "SELECT p.id, CONCAT(c.channel, '/', c.external_id, '/', p.kind, '/', p.attempt)"
                    + " FROM payout p JOIN claim c ON c.id = p.claim_id",
            "result_file_id",
            "SELECT id, CONCAT(sheet, '/', file_name) FROM bank_result_file");

    private final Map<String, List<String>> tables = new TreeMap<>();
    private final Map<String, String> byReceipt = new HashMap<>();

    private BusinessRows() {}

    static BusinessRows of(Connection database) throws SQLException {
        BusinessRows all = new BusinessRows();
        all.byReceipt.putAll(pairs(database, "SELECT receipt_number, CONCAT(channel, '/', external_id) FROM claim"));
        Map<String, Map<String, String>> names = new HashMap<>();
        for (Map.Entry<String, String> column : NAMES.entrySet()) {
            names.put(column.getKey(), pairs(database, column.getValue()));
        }
        for (String table : column(database, TABLES)) {
            all.tables.put(table, all.rows(database, table, names));
        }
        return all;
    }

    /** The text with every receipt number replaced by what the claim is called in every database. */
    String withoutReceipts(String text) {
        return RECEIPTS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(byReceipt.getOrDefault(found.group(), found.group())));
    }

    /** A line for each table that is not the same, with the first row that differs; nothing when all are equal. */
    List<String> differencesFrom(BusinessRows other) {
        List<String> differences = new ArrayList<>();
        for (String table : tables.keySet()) {
            List<String> mine = tables.getOrDefault(table, List.of());
            List<String> theirs = other.tables.getOrDefault(table, List.of());
            if (!mine.equals(theirs)) {
                List<String> more = without(mine, theirs);
                List<String> missing = without(theirs, mine);
                differences.add(table + ": " + mine.size() + " rows instead of " + theirs.size() + ", " + more.size()
                        + " too many, " + missing.size() + " missing; first: "
                        + (more.isEmpty() ? "missing " + missing.get(0) : "unexpected " + more.get(0))
                        + (more.isEmpty() || missing.isEmpty() ? "" : " instead of " + missing.get(0)));
            }
        }
        return differences;
    }

    long rows() {
        return tables.values().stream().mapToLong(List::size).sum();
    }

    private List<String> rows(Connection database, String table, Map<String, Map<String, String>> names)
            throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            while (row.next()) {
                rows.add(text(row, names));
            }
        }
        Collections.sort(rows);
        return rows;
    }

    private String text(ResultSet row, Map<String, Map<String, String>> names) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnLabel(i);
            if (!LEFT_OUT.matcher(column).matches()) {
                text.append(column)
                        .append('=')
                        .append(value(row, i, column, names))
                        .append(' ');
            }
        }
        return text.toString();
    }

    private String value(ResultSet row, int i, String column, Map<String, Map<String, String>> names)
            throws SQLException {
        Object value = row.getObject(i);
        if (WHETHER_ONLY.matcher(column).matches()) {
            return String.valueOf(value != null && !value.toString().equals("0"));
        }
        Map<String, String> called = names.get(column);
        if (called != null) {
            return called.getOrDefault(String.valueOf(value), "nothing known: " + value);
        }
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : withoutReceipts(String.valueOf(value));
    }

    private static List<String> without(List<String> rows, List<String> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(row -> left.merge(row, 1, Integer::sum));
        return rows.stream()
                .filter(row -> Objects.requireNonNull(left.merge(row, -1, Integer::sum)) < 0)
                .toList();
    }

    private static Map<String, String> pairs(Connection database, String query) throws SQLException {
        Map<String, String> pairs = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                pairs.put(row.getString(1), row.getString(2));
            }
        }
        return pairs;
    }

    private static List<String> column(Connection database, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
