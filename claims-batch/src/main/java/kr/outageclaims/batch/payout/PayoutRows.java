package kr.outageclaims.batch.payout;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import kr.outageclaims.batch.stored.UtcColumn;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes a chunk's payouts in one batch. The table's unique keys refuse whatever would pay twice. */
final class PayoutRows implements ItemWriter<List<Payout>> {

    private static final String INSERT = """
            INSERT INTO payout (claim_id, round_id, decision_id, kind, quantity, state, support, support_beneficiary,
                                live, additions_through, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    PayoutRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void write(Chunk<? extends List<Payout>> chunk) {
        List<Payout> payouts =
                chunk.getItems().stream().<Payout>flatMap(List::stream).toList();
        LocalDateTime now = UtcColumn.now(clock);
        jdbc.batchUpdate(INSERT, payouts, payouts.size(), (statement, payout) -> bind(statement, payout, now));
    }

    private void bind(PreparedStatement statement, Payout payout, LocalDateTime now) throws SQLException {
        statement.setLong(1, payout.approved().claimId());
        statement.setLong(2, payout.approved().roundId());
        statement.setLong(3, payout.approved().decisionId());
        statement.setString(4, payout.kind());
        statement.setLong(5, payout.quantity());
        statement.setString(6, payout.state().name());
        statement.setString(7, payout.support());
        statement.setBytes(
                8, payout.support() == null ? null : payout.approved().beneficiary());
        statement.setObject(9, payout.isLive() ? 1 : null);
        statement.setLong(10, payout.approved().additionsThrough());
        statement.setObject(11, now);
    }
}
