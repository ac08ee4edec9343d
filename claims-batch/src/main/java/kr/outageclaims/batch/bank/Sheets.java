package kr.outageclaims.batch.bank;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.outageclaims.batch.bank.ReadRow.Line;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.sheet.FileRefusal;
import kr.outageclaims.batch.stored.UtcColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The payout files that were handed out, and which of them a file of results answers. */
@Component
class Sheets {

    private static final int ASKED_AT_ONCE = 1000;

    private final JdbcClient jdbc;

    Sheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param incident whose payouts it holds */
    record Sheet(String name, String incident) {}

    /**
     * The payout file that this one answers: the one named, else the one whose name stands in the file's, else the one
     * that most lines fit. The whole file is about one, since the same claim stands in another after money came back.
     *
     * @throws BadInput when no line fits, or two payout files fit as well
     */
    Sheet answeredBy(ReturnedFile returned, @Nullable String named) {
        Map<String, Long> fits = fits(returned);
        String name = named != null ? named : nameIn(returned.file()).orElseGet(() -> best(returned, fits));
        if (fits.getOrDefault(name, 0L) == 0) {
            throw FileRefusal.of(returned.file(), "foreign-results");
        }
        String incident = jdbc.sql("""
                        SELECT DISTINCT r.incident FROM payout_line l JOIN payout p ON p.id = l.payout_id
                        JOIN review_round r ON r.id = p.round_id WHERE l.file = ?
                        """).param(name).query(String.class).single();
        return new Sheet(name, incident);
    }

    private Optional<String> nameIn(Path file) {
        String name = file.getFileName().toString();
        return jdbc.sql("SELECT DISTINCT file FROM payout_line").query(String.class).list().stream()
                .filter(sheet -> name.matches("(?s)(.*[^\\p{Alnum}])?" + Pattern.quote(sheet) + "([^\\p{Alnum}].*)?"))
                .max(Comparator.comparing(String::length));
    }

    private static String best(ReturnedFile returned, Map<String, Long> fits) {
        long most = fits.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<String> best = fits.entrySet().stream()
                .filter(sheet -> sheet.getValue() == most)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (best.size() > 1) {
            throw FileRefusal.of(returned.file(), "ambiguous-results", String.join(", ", best));
        }
        return best.isEmpty() ? "" : best.get(0);
    }

    /** How many lines fit each payout file. */
    private Map<String, Long> fits(ReturnedFile returned) {
        Map<String, Long> fits = new HashMap<>();
        Map<String, Line> asked = new HashMap<>();
        List<Line> lines = returned.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            asked.put(lines.get(i).receipt(), lines.get(i));
            if (asked.size() == ASKED_AT_ONCE || i == lines.size() - 1) {
                count(asked, fits);
                asked.clear();
            }
        }
        return fits;
    }

    private void count(Map<String, Line> asked, Map<String, Long> fits) {
        jdbc.sql("""
                        SELECT l.file, l.line, l.payout_id, c.receipt_number, p.kind, p.quantity
                        FROM claim c JOIN payout p ON p.claim_id = c.id JOIN payout_line l ON l.payout_id = p.id
                        WHERE c.receipt_number IN (:receipts)
                        """).param("receipts", new ArrayList<>(asked.keySet())).query(row -> {
            Line line = asked.get(row.getString("receipt_number"));
            if (line != null && transfer(row, null, null).isMeantBy(line)) {
                fits.merge(row.getString("file"), 1L, Long::sum);
            }
        });
    }

    /** The lines of a payout file by receipt number, with what is known of each. */
    Map<String, Transfer> transfers(String sheet) {
        Map<String, Transfer> transfers = new HashMap<>();
        jdbc.sql("""
                        SELECT l.line, l.payout_id, c.receipt_number, p.kind, p.quantity,
                               paid.id IS NOT NULL AS is_paid, paid.processed_at AS paid_at,
                               returned.id IS NOT NULL AS is_returned, returned.processed_at AS returned_at
                        FROM payout_line l
                        JOIN payout p ON p.id = l.payout_id
                        JOIN claim c ON c.id = p.claim_id
                        LEFT JOIN bank_result paid ON paid.payout_id = p.id AND paid.result = 'PAID'
                        LEFT JOIN bank_result returned ON returned.payout_id = p.id AND returned.result = 'RETURNED'
                        WHERE l.file = ?
                        """).param(sheet).query(row -> {
            transfers.put(row.getString("receipt_number"), transfer(row, known(row, "paid"), known(row, "returned")));
        });
        return transfers;
    }

    private static Transfer transfer(ResultSet row, Transfer.@Nullable Known paid, Transfer.@Nullable Known returned)
            throws SQLException {
        return new Transfer(
                row.getLong("payout_id"),
                row.getInt("line"),
                row.getString("kind"),
                row.getLong("quantity"),
                paid,
                returned);
    }

    private static Transfer.@Nullable Known known(ResultSet row, String what) throws SQLException {
        return row.getBoolean("is_" + what) ? new Transfer.Known(UtcColumn.instantOrNull(row, what + "_at")) : null;
    }

    /** Why a line's receipt number does not stand in the payout file, as a code. */
    String whyMissing(Line line) {
        return jdbc.sql("""
                        SELECT CASE WHEN MAX(l.payout_id) IS NOT NULL THEN 'another-file'
                                    WHEN SUM(p.state = 'READY') > 0 THEN 'not-handed-out'
                                    WHEN COUNT(p.id) > 0 THEN 'not-ready'
                                    ELSE 'unknown-payout' END
                        FROM claim c JOIN payout p ON p.claim_id = c.id AND p.kind = ?
                        LEFT JOIN payout_line l ON l.payout_id = p.id
                        WHERE c.receipt_number = ?
                        """)
                .params(line.kind(), line.receipt())
                .query(String.class)
                .single();
    }
}
