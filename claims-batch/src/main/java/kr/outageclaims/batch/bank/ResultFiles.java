package kr.outageclaims.batch.bank;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kr.outageclaims.batch.bank.ReadRow.Line;
import kr.outageclaims.batch.bank.ReadRow.Rejected;
import kr.outageclaims.batch.stored.UtcColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code bank_result_file}, {@code bank_result} and {@code rejected_result}. */
@Component
class ResultFiles {

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ResultFiles(JdbcClient sql, JdbcTemplate jdbc, Clock clock) {
        this.sql = sql;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The same content answers a payout file once. */
    record Key(String sheet, String sha256) {}

    Optional<ResultFile> find(Key key) {
        return sql.sql("SELECT * FROM bank_result_file WHERE sheet = ? AND content_sha256 = ?")
                .params(key.sheet(), key.sha256())
                .query((row, number) -> new ResultFile(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getString("sheet"),
                        new ResultFile.Sum(row.getLong("paid"), row.getLong("paid_sum")),
                        new ResultFile.Sum(row.getLong("returned"), row.getLong("returned_sum")),
                        row.getLong("repeats"),
                        row.getLong("rejects"),
                        row.getObject("finished_at") != null))
                .optional();
    }

    /** How many rows are dealt with; waits for a transaction that may still count more. */
    long rowsRead(Key key) {
        return sql.sql("SELECT rows_read FROM bank_result_file WHERE sheet = ? AND content_sha256 = ? FOR UPDATE")
                .params(key.sheet(), key.sha256())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The newest result of an incident, 0 when there is none. */
    long newest(String incident) {
        return sql.sql("""
                        SELECT COALESCE(MAX(r.id), 0)
                        FROM bank_result_file f JOIN bank_result r ON r.result_file_id = f.id WHERE f.incident = ?
                        """).param(incident).query(Long.class).single();
    }

    /** Enters the file, once. */
    void enter(Key key, String incident, String fileName, String by) {
        sql.sql("""
                        INSERT INTO bank_result_file (incident, sheet, content_sha256, file_name, taken_by, started_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id
                        """)
                .params(incident, key.sheet(), key.sha256(), fileName, by, UtcColumn.now(clock))
                .update();
    }

    /** Notes a chunk, in the caller's transaction. The unique keys refuse whatever would be noted twice. */
    void add(long file, List<Matched.Taken> taken, List<Rejected> rejected, long repeats) {
        LocalDateTime now = UtcColumn.now(clock);
        jdbc.batchUpdate("""
                INSERT INTO bank_result (payout_id, result, reason, processed_at, result_file_id, row_no, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, taken.stream().map(one -> row(one, file, now)).toList());
        jdbc.batchUpdate(
                "INSERT INTO rejected_result (result_file_id, row_no, column_name, code) VALUES (?, ?, ?, ?)",
                rejected.stream()
                        .map(one -> new Object[] {file, one.row(), one.column(), one.code()})
                        .toList());
        ResultFile.Sum paid = sum(taken, Result.PAID);
        ResultFile.Sum returned = sum(taken, Result.RETURNED);
        sql.sql("""
                        UPDATE bank_result_file
                           SET rows_read = rows_read + ?, paid = paid + ?, paid_sum = paid_sum + ?,
                               returned = returned + ?, returned_sum = returned_sum + ?, repeats = repeats + ?,
                               rejects = rejects + ?
                         WHERE id = ?
                        """)
                .params(taken.size() + rejected.size() + repeats, paid.count(), paid.quantity())
                .params(returned.count(), returned.quantity(), repeats, rejected.size(), file)
                .update();
    }

    private static @Nullable Object[] row(Matched.Taken taken, long file, LocalDateTime now) {
        Line line = taken.line();
        Instant at = line.processedAt();
        return new @Nullable Object[] {
            taken.payoutId(),
            line.result().name(),
            line.reason() == null ? null : line.reason().name(),
            at == null ? null : LocalDateTime.ofInstant(at, ZoneOffset.UTC),
            file,
            line.row(),
            now
        };
    }

    private static ResultFile.Sum sum(List<Matched.Taken> taken, Result result) {
        List<Line> lines = taken.stream()
                .map(Matched.Taken::line)
                .filter(line -> line.result() == result)
                .toList();
        return new ResultFile.Sum(
                lines.size(), lines.stream().mapToLong(Line::quantity).sum());
    }

    /** What the tables hold of a file's results, joined with what was handed out. */
    ResultFile.Sum stored(long file, Result result) {
        return sql.sql("""
                        SELECT COUNT(*), COALESCE(SUM(p.quantity), 0)
                        FROM bank_result b JOIN payout p ON p.id = b.payout_id
                        WHERE b.result_file_id = ? AND b.result = ?
                        """)
                .params(file, result.name())
                .query((row, number) -> new ResultFile.Sum(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Those set aside, in the order of the file. */
    List<Rejected> rejected(long file) {
        return sql.sql("SELECT row_no, column_name, code FROM rejected_result WHERE result_file_id = ? ORDER BY row_no")
                .param(file)
                .query((row, number) ->
                        new Rejected(row.getInt("row_no"), row.getString("column_name"), row.getString("code")))
                .list();
    }

    /** The names of the files that were entered up to this one, oldest first. */
    List<String> namesUpTo(long id) {
        return sql.sql("SELECT file_name FROM bank_result_file WHERE id <= ? ORDER BY id")
                .param(id)
                .query(String.class)
                .list();
    }

    /** How many lines of a payout file have no result yet. */
    long withoutResult(String sheet) {
        return sql.sql("""
                        SELECT COUNT(*) FROM payout_line l LEFT JOIN bank_result b ON b.payout_id = l.payout_id
                        WHERE l.file = ? AND b.id IS NULL
                        """).param(sheet).query(Long.class).single();
    }

    void finish(long id) {
        sql.sql("UPDATE bank_result_file SET finished_at = ? WHERE id = ?")
                .params(UtcColumn.now(clock), id)
                .update();
    }
}
