package kr.outageclaims.batch.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Streams a round's payouts, in the order of the claims, with what their files need. Sealed values stay sealed. */
final class PayoutReading {

    private static final String ROWS = """
            SELECT p.claim_id, p.kind, p.quantity, p.state, c.receipt_number, k.wrapped, d.data_key_id, d.bank_code,
                   d.account_number_sealed, d.account_holder_sealed, d.account_reference_sealed,
                   d.transaction_reference_sealed
            FROM payout p
            JOIN claim c ON c.id = p.claim_id
            JOIN claimant d ON d.claim_id = p.claim_id
            JOIN data_key k ON k.id = d.data_key_id
            WHERE p.round_id = ?
            ORDER BY p.claim_id, p.kind
            """;

    private final JdbcTemplate jdbc;

    PayoutReading(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(Integer.MIN_VALUE);
    }

    void each(PayoutRound round, Consumer<Row> reader) {
        RowCallbackHandler each = row -> reader.accept(row(row));
        jdbc.query(ROWS, each, round.id());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("kind"),
                row.getLong("quantity"),
                PayoutState.valueOf(row.getString("state")),
                Approved.SealedAccount.of(row),
                row.getBytes("account_reference_sealed"),
                row.getBytes("transaction_reference_sealed"));
    }

    record Row(
            String kind,
            long quantity,
            PayoutState state,
            Approved.SealedAccount account,
            byte @Nullable [] accountReference,
            byte @Nullable [] transactionReference) {

        String receipt() {
            return account.receipt();
        }

        boolean isCash() {
            return kind.equals(Payout.CASH);
        }

        boolean isReady() {
            return state == PayoutState.READY;
        }
    }
}
