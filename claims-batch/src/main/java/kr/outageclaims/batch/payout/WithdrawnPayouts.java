package kr.outageclaims.batch.payout;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The last door before the files: what was taken back is never handed out, whoever wrote the withdrawal. The intake
 * service takes none once a claim is being paid.
 */
final class WithdrawnPayouts {

    private static final String HOLD_BACK = """
            UPDATE payout p
            JOIN claim_withdrawal w ON w.claim_id = p.claim_id
            LEFT JOIN payout_line l ON l.payout_id = p.id
            SET p.state = 'WITHDRAWN', p.live = NULL
            WHERE p.round_id = ? AND p.live = 1 AND l.payout_id IS NULL
            """;

    private final JdbcClient jdbc;

    WithdrawnPayouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction that hands out. */
    void holdBack(PayoutRound round) {
        jdbc.sql(HOLD_BACK).param(round.id()).update();
    }
}
