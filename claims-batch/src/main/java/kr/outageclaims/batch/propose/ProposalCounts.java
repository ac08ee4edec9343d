package kr.outageclaims.batch.propose;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a run has proposed, by outcome. */
@Component
class ProposalCounts {

    private final JdbcClient jdbc;

    ProposalCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Counts ofRun(long runId) {
        return jdbc.sql("""
                        SELECT COALESCE(SUM(outcome = 'COMPENSATE'), 0) AS compensate,
                               COALESCE(SUM(outcome = 'DECLINE'), 0) AS decline,
                               COALESCE(SUM(outcome = 'ASK_COUNCIL'), 0) AS ask_council,
                               COALESCE(SUM(cash_won), 0) AS cash_won
                        FROM proposal WHERE run_id = ?
                        """).param(runId).query(Counts.class).single();
    }

    /** @param cashWon sum of the cash proposed */
    record Counts(long compensate, long decline, long askCouncil, long cashWon) {

        String inWords() {
            return String.format(
                    Locale.ROOT,
                    "보상 %,d건, 기각 %,d건, 협의체 심의 %,d건, 현금 %,d원 제안"
                            + " / proposed: %,d compensate, %,d decline, %,d ask council, KRW %,d cash",
                    compensate,
                    decline,
                    askCouncil,
                    cashWon,
                    compensate,
                    decline,
                    askCouncil,
                    cashWon);
        }
    }
}
