package kr.outageclaims.batch.payout;

import java.time.Clock;
import kr.outageclaims.batch.stored.UtcColumn;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Payouts that came back: the attempt stays as it was sent, and a further one waits for what the claimant gives in its
 * place. Only one of them is live, so that nobody is paid twice.
 */
final class ReturnedPayouts {

    private static final String SUPERSEDE = """
            UPDATE payout p JOIN newest_bank_result r ON r.payout_id = p.id
            SET p.live = NULL
            WHERE p.round_id = :round AND p.live = 1 AND p.state = 'READY' AND r.result = 'RETURNED'
            """;

    private static final String NEXT_ATTEMPT = """
            INSERT INTO payout (claim_id, round_id, decision_id, kind, quantity, state, support, support_beneficiary,
                                live, additions_through, attempt, created_at)
            SELECT p.claim_id, p.round_id, p.decision_id, p.kind, p.quantity,
                   IF(p.kind = :cash, 'ACCOUNT_NEEDED', 'REFERENCE_NEEDED'), p.support, p.support_beneficiary,
                   1, p.additions_through, p.attempt + 1, :now
            FROM payout p
            LEFT JOIN payout next
              ON next.decision_id = p.decision_id AND next.kind = p.kind AND next.attempt = p.attempt + 1
            WHERE p.round_id = :round AND p.state = 'READY' AND p.live IS NULL AND next.id IS NULL
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnedPayouts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the caller's transaction; answers how many further attempts there are. */
    int tryAnew(PayoutRound round) {
        jdbc.sql(SUPERSEDE).param("round", round.id()).update();
        return jdbc.sql(NEXT_ATTEMPT)
                .param("cash", Payout.CASH)
                .param("now", UtcColumn.now(clock))
                .param("round", round.id())
                .update();
    }
}
