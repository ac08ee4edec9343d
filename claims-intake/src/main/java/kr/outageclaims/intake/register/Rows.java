package kr.outageclaims.intake.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many rows with one JDBC batch, which the driver sends as one statement ({@code rewriteBatchedStatements}). */
final class Rows {

    private Rows() {}

    static void insert(JdbcTemplate jdbc, String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(sql, rows, rows.size(), (statement, row) -> {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
        });
    }
}
