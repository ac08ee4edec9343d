package kr.outageclaims.batch.review;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a round has decided, in words. */
@Component
class DecisionCounts {

    private final JdbcClient jdbc;

    DecisionCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(Round round) {
        Counts counts = jdbc.sql("""
                        SELECT COALESCE(SUM(decision = 'APPROVE'), 0) AS approve,
                               COALESCE(SUM(decision = 'ADJUST'), 0) AS adjust,
                               COALESCE(SUM(decision = 'REJECT'), 0) AS reject,
                               COALESCE(SUM(decision = 'HOLD'), 0) AS hold,
                               COALESCE(SUM(cash_won), 0) AS cash_won
                        FROM decision WHERE round_id = ?
                        """).param(round.id()).query(Counts.class).single();
        return String.format(
                Locale.ROOT,
                "심사 %1$d차 마감: 승인 %2$,d건, 조정 %3$,d건, 반려 %4$,d건, 보류 %5$,d건, 현금 %6$,d원"
                        + " / round %1$d closed: %2$,d approved, %3$,d adjusted, %4$,d rejected, %5$,d held, KRW %6$,d cash",
                round.number(),
                counts.approve(),
                counts.adjust(),
                counts.reject(),
                counts.hold(),
                counts.cashWon());
    }

    private record Counts(long approve, long adjust, long reject, long hold, long cashWon) {}
}
