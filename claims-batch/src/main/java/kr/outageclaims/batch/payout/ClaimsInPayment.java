package kr.outageclaims.batch.payout;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code claim_in_payment}: for each granted claim of a round, up to which addition of its claimant it is paid.
 * From then on until what became of it is published, the intake service takes nothing for it: what a claimant was told is
 * saved counts, and what would not count is not taken.
 */
final class ClaimsInPayment {

    /** Waits, by the foreign key, for every claimant who is just giving something or taking a claim back. */
    private static final String TAKE_IN = """
            INSERT INTO claim_in_payment (claim_id, additions_through)
            SELECT d.claim_id, 0 FROM decision d
            WHERE d.round_id = :round AND d.decision IN ('APPROVE', 'ADJUST')
              AND (d.cash_won > 0 OR d.entitlements <> '')
            ORDER BY d.claim_id
            ON DUPLICATE KEY UPDATE additions_through = VALUES(additions_through)
            """;

    /** Not before all are locked: only then nothing more comes. */
    private static final String FIX = """
            UPDATE claim_in_payment f JOIN decision d ON d.claim_id = f.claim_id
            SET f.additions_through =
                (SELECT COALESCE(MAX(a.id), 0) FROM claim_addition a WHERE a.claim_id = f.claim_id)
            WHERE d.round_id = :round
            """;

    private static final String LET_GO = """
            DELETE f FROM claim_in_payment f JOIN decision d ON d.claim_id = f.claim_id WHERE d.round_id = :round
            """;

    private final JdbcClient jdbc;

    ClaimsInPayment(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction, which must read what is committed and lock nothing that it reads. */
    int takeIn(PayoutRound round) {
        int claims = jdbc.sql(TAKE_IN).param("round", round.id()).update();
        jdbc.sql(FIX).param("round", round.id()).update();
        return claims;
    }

    /** Once it is published how they stand. */
    void letGo(PayoutRound round) {
        jdbc.sql(LET_GO).param("round", round.id()).update();
    }
}
