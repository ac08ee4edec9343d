package kr.outageclaims.batch.importing;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.batch.stored.UtcColumn;
import kr.outageclaims.claim.Channel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code import_file}, {@code import_warning} and {@code rejected_row}. */
@Component
class ImportFiles {

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ImportFiles(JdbcClient sql, JdbcTemplate jdbc, Clock clock) {
        this.sql = sql;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One export: the same content may come once from each channel for each incident. */
    record Key(String incident, Channel channel, String sha256) {}

    /** A row's fault as it is kept. */
    record Rejected(long row, int fault, RowFault why) {}

    Optional<ImportedFile> find(Key key) {
        return sql.sql("""
                        SELECT id, file_name, rows_read, claims, repeats, rejects, finished_at FROM import_file
                         WHERE incident = ? AND channel = ? AND sha256 = ?
                        """)
                .params(key.incident(), key.channel().code(), key.sha256())
                .query((row, number) -> new ImportedFile(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getLong("rows_read"),
                        row.getLong("claims"),
                        row.getLong("repeats"),
                        row.getLong("rejects"),
                        warnings(row.getLong("id")),
                        row.getObject("finished_at") != null))
                .optional();
    }

    /**
     * How many rows of the export are dealt with. Waits for a transaction that may still count more: one whose client
     * was cut off lives until the database notices.
     */
    long rowsRead(Key key) {
        return sql.sql("SELECT rows_read FROM import_file WHERE incident = ? AND channel = ? AND sha256 = ? FOR UPDATE")
                .params(key.incident(), key.channel().code(), key.sha256())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Enters the export, once; a column or a sheet that is left out is a warning. */
    void enter(Key key, ChannelExport.Beginning export) {
        int entered = sql.sql("""
                        INSERT INTO import_file (incident, channel, sha256, file_name, encoding, started_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id
                        """)
                .params(key.incident(), key.channel().code(), key.sha256(), export.fileName(), export.encoding(), now())
                .update();
        if (entered == 1) {
            Map<String, Long> warnings = new HashMap<>();
            warnings.put("unknown-column", (long) export.header().unknown());
            warnings.put("unread-sheet", (long) export.unreadSheets());
            warnings.values().removeIf(cases -> cases == 0);
            addWarnings(find(key).orElseThrow().id(), warnings);
        }
    }

    /** Adds a chunk's counts. */
    void add(long id, long claims, long repeats, long rejects) {
        sql.sql("""
                        UPDATE import_file
                           SET rows_read = rows_read + ?, claims = claims + ?, repeats = repeats + ?,
                               rejects = rejects + ?
                         WHERE id = ?
                        """)
                .params(claims + repeats + rejects, claims, repeats, rejects, id)
                .update();
    }

    void addWarnings(long id, Map<String, Long> cases) {
        if (!cases.isEmpty()) {
            jdbc.batchUpdate(
                    """
                    INSERT INTO import_warning (import_file_id, code, cases) VALUES (?, ?, ?)
                    ON DUPLICATE KEY UPDATE cases = cases + VALUES(cases)
                    """,
                    cases.entrySet().stream()
                            .map(warning -> new Object[] {id, warning.getKey(), warning.getValue()})
                            .toList());
        }
    }

    void addRejected(long id, List<Rejected> rejected) {
        if (!rejected.isEmpty()) {
            jdbc.batchUpdate(
                    """
                    INSERT INTO rejected_row (import_file_id, row_no, fault, column_name, code, message)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    rejected.stream()
                            .map(row -> new Object[] {
                                id,
                                row.row(),
                                row.fault(),
                                row.why().column(),
                                row.why().code(),
                                row.why().message()
                            })
                            .toList());
        }
    }

    /** The faults of the next thousand rows behind row {@code last}, in the order of the file. */
    List<Rejected> rejectedBehind(long id, long last) {
        return sql.sql("""
                        SELECT row_no, fault, column_name, code, message FROM rejected_row
                         WHERE import_file_id = ? AND row_no > ?
                           AND row_no <= (SELECT MAX(next.row_no) FROM (
                                   SELECT row_no FROM rejected_row WHERE import_file_id = ? AND row_no > ?
                                    ORDER BY row_no LIMIT 1000) next)
                         ORDER BY row_no, fault
                        """)
                .params(id, last, id, last)
                .query((row, number) -> new Rejected(
                        row.getLong("row_no"),
                        row.getInt("fault"),
                        new RowFault(row.getString("column_name"), row.getString("code"), row.getString("message"))))
                .list();
    }

    /** The numbers of the rows that were set aside. */
    BitSet rejectedNumbers(long id) {
        BitSet numbers = new BitSet();
        sql.sql("SELECT DISTINCT row_no FROM rejected_row WHERE import_file_id = ?")
                .param(id)
                .query(row -> {
                    numbers.set(row.getInt("row_no"));
                });
        return numbers;
    }

    /** The names of the exports that were entered up to this one, oldest first. */
    List<String> namesUpTo(long id) {
        return sql.sql("SELECT file_name FROM import_file WHERE id <= ? ORDER BY id")
                .param(id)
                .query(String.class)
                .list();
    }

    void finish(long id) {
        sql.sql("UPDATE import_file SET finished_at = ? WHERE id = ?")
                .params(now(), id)
                .update();
    }

    private Map<String, Long> warnings(long id) {
        Map<String, Long> warnings = new HashMap<>();
        sql.sql("SELECT code, cases FROM import_warning WHERE import_file_id = ?")
                .param(id)
                .query(row -> {
                    warnings.put(row.getString("code"), row.getLong("cases"));
                });
        return warnings;
    }

    private LocalDateTime now() {
        return UtcColumn.now(clock);
    }
}
