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
            SELECT d.id, d.claim_id, d.live IS NULL AND d.state = 'READY' AS superseded, d.kind, d.quantity, d.state, d.supplement, c.receipt_number,
            """ + GivenSince.COLUMNS + """
            FROM payout d
            JOIN claim c ON c.id = d.claim_id
            JOIN claimant p ON p.claim_id = d.claim_id
            """ + GivenSince.joined("d.additions_through") + """
            WHERE d.round_id = ?
            ORDER BY d.claim_id, d.kind, d.attempt
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
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("quantity"),
                PayoutState.valueOf(row.getString("state")),
                row.getInt("supplement"),
                row.getBoolean("superseded"),
                Approved.SealedAccount.of(row),
                Reference.of(row, "account_reference"),
                Reference.of(row, "transaction_reference"));
    }

    /** A sealed value with the data key that opens it. */
    record Reference(byte[] dataKey, byte[] value) {

        static @Nullable Reference of(ResultSet row, String column) throws SQLException {
            byte[] value = row.getBytes(column + "_sealed");
            return value == null ? null : new Reference(row.getBytes(column + "_wrapped"), value);
        }
    }

    /**
     * @param supplement which files carry it: 0 the round's first, else those of the run that made it ready
     * @param superseded it came back, and another attempt took its place; it stays in the files that carried it
     */
    record Row(
            long id,
            String kind,
            long quantity,
            PayoutState state,
            int supplement,
            boolean superseded,
            Approved.SealedAccount account,
            @Nullable Reference accountReference,
            @Nullable Reference transactionReference) {

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
