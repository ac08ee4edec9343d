package kr.outageclaims.batch.payout;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code payout_line}: by it the results that come back find their payouts. */
final class PayoutLines {

    private static final int ROWS_AT_ONCE = 1000;

    private static final String FORGET =
            "DELETE l FROM payout_line l JOIN payout p ON p.id = l.payout_id WHERE p.round_id = ?";

    private static final String KEEP = "INSERT INTO payout_line (payout_id, file, line) VALUES (?, ?, ?)";

    private final JdbcTemplate jdbc;

    PayoutLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction. A changed layout moves lines, so all of the round are written anew. */
    void keep(PayoutRound round, List<PayoutLine> lines) {
        jdbc.update(FORGET, round.id());
        jdbc.batchUpdate(KEEP, lines, ROWS_AT_ONCE, (statement, line) -> {
            statement.setLong(1, line.payoutId());
            statement.setString(2, line.place().file());
            statement.setInt(3, line.place().line());
        });
    }
}
