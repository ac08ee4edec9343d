package kr.outageclaims.batch.payout;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.stored.UtcColumn;
import kr.outageclaims.rulebook.Entitlement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The council's round that is to be paid. */
record PayoutRound(
        long id, String incident, int number, @Nullable Instant closedAt) {

    private static final String GRANTED = "decision IN ('APPROVE', 'ADJUST')";

    /** @throws BadInput when there is no such round, or it is still open */
    static PayoutRound closed(JdbcClient jdbc, String incident, int number) {
        PayoutRound round = jdbc.sql(
                        "SELECT id, incident, number, closed_at FROM review_round WHERE incident = ? AND number = ?")
                .params(incident, number)
                .query((row, index) -> new PayoutRound(
                        row.getLong("id"),
                        row.getString("incident"),
                        row.getInt("number"),
                        UtcColumn.instantOrNull(row, "closed_at")))
                .optional()
                .orElseThrow(() -> new BadInput("--round " + number + ": 그런 심사 회차가 없습니다 / " + incident
                        + " has no such review round. Export one first, by `./claims review export`."));
        if (round.closedAt() == null) {
            throw new BadInput(
                    "--round " + number + ": 아직 마감되지 않았습니다 / is still open: bring the council's workbook back first, by"
                            + " `./claims review import FILE --by NAME`.");
        }
        return round;
    }

    /** What the council granted in this round, quantity by kind; cash in won. */
    SortedMap<String, Long> granted(JdbcClient jdbc) {
        SortedMap<String, Long> granted = new TreeMap<>();
        jdbc.sql("SELECT cash_won, entitlements, COUNT(*) AS times FROM decision WHERE round_id = ? AND " + GRANTED
                        + " GROUP BY cash_won, entitlements")
                .param(id)
                .query(row -> {
                    long times = row.getLong("times");
                    if (row.getLong("cash_won") > 0) {
                        granted.merge(Payout.CASH, row.getLong("cash_won") * times, Long::sum);
                    }
                    Entitlement.list(row.getString("entitlements"))
                            .forEach(one -> granted.merge(one.kind(), one.quantity() * times, Long::sum));
                });
        return granted;
    }

    /** Claims to which the council granted something in this round. */
    long grantedClaims(JdbcClient jdbc) {
        return jdbc.sql("SELECT COUNT(*) FROM decision WHERE round_id = ? AND (cash_won > 0 OR entitlements <> '') AND "
                        + GRANTED)
                .param(id)
                .query(Long.class)
                .single();
    }

    /** When the round was closed: the moment that its files bear. */
    Instant paidFrom() {
        if (closedAt == null) {
            throw new IllegalStateException("round " + number + " of " + incident + " is not closed");
        }
        return closedAt;
    }

    /** Of files that follow later, e.g. {@code 2022-10-15-pangyo-round-1-supplement-2}; of the first as without. */
    String fileStem(int supplement) {
        return supplement == 0 ? fileStem() : fileStem() + "-supplement-" + supplement;
    }

    /** How its files begin, e.g. {@code 2022-10-15-pangyo-round-1}. */
    String fileStem() {
        return incident + "-round-" + number;
    }
}
