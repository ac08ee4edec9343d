package kr.outageclaims.batch.flow;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of every business table at one moment, whole, so that two moments can be compared. */
record Ledger(Map<String, SortedSet<String>> rows) {

    /** The framework's, Flyway's, and who holds a lock: they tell of the work, not of the claims. */
    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'BATCH\\_%'
                AND table_name NOT LIKE '%flyway%' AND table_name NOT LIKE '%schema\\_history%'
                AND table_name <> 'job_holder'
            """;

    private static final Pattern CLAIM = Pattern.compile("(?:^|, )claim_id=(\\d+)");

    static Ledger of(JdbcClient sql) {
        Map<String, SortedSet<String>> rows = new TreeMap<>();
        for (String table : sql.sql(TABLES).query(String.class).list()) {
            rows.put(
                    table,
                    new TreeSet<>(sql.sql("SELECT * FROM " + table)
                            .query((row, number) -> text(row))
                            .list()));
        }
        return new Ledger(rows);
    }

    /** Without tables that tell of the work: how often a workbook was written, the next free number. */
    Ledger without(String... tables) {
        Map<String, SortedSet<String>> kept = new TreeMap<>(rows);
        List.of(tables).forEach(kept::remove);
        return new Ledger(kept);
    }

    /** Rows of here that are not in {@code other}, by table. */
    Map<String, List<String>> missingIn(Ledger other) {
        Map<String, List<String>> missing = new TreeMap<>();
        rows.forEach((table, content) -> {
            List<String> gone = new ArrayList<>(content);
            gone.removeAll(other.rows().getOrDefault(table, new TreeSet<>()));
            if (!gone.isEmpty()) {
                missing.put(table, gone);
            }
        });
        return missing;
    }

    /** The claims that rows of here which are not in {@code before} are about. */
    SortedSet<Long> claimsOfNewRows(Ledger before) {
        SortedSet<Long> claims = new TreeSet<>();
        missingIn(before)
                .values()
                .forEach(rows -> rows.forEach(row ->
                        CLAIM.matcher(row).results().forEach(match -> claims.add(Long.valueOf(match.group(1))))));
        return claims;
    }

    private static String text(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = row.getObject(i);
            cells.add(columns.getColumnLabel(i) + "="
                    + (value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value));
        }
        return String.join(", ", cells);
    }
}
