package kr.outageclaims.batch.review;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import kr.outageclaims.batch.review.ReviewItem.Decided;
import org.springframework.batch.infrastructure.item.database.ItemPreparedStatementSetter;

/** One row of {@code decision}. */
record Decisions(long roundId, String by, long runId, LocalDateTime now)
        implements ItemPreparedStatementSetter<Decided> {

    static final String INSERT = """
            INSERT INTO decision (claim_id, proposal_id, round_id, decision, cash_won, entitlements, singly, run_id,
                comment, decided_by, decided_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Override
    public void setValues(Decided decided, PreparedStatement row) throws SQLException {
        row.setLong(1, decided.item().claimId());
        row.setLong(2, decided.item().proposalId());
        row.setLong(3, roundId);
        row.setString(4, decided.answer().decision().name());
        row.setLong(5, decided.cash().amount());
        row.setString(6, decided.entitlements());
        row.setBoolean(7, decided.singly());
        row.setLong(8, runId);
        row.setString(
                9,
                decided.answer().comment().isEmpty() ? null : decided.answer().comment());
        row.setString(10, by);
        row.setObject(11, now);
    }
}
