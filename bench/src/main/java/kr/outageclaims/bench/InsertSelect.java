package kr.outageclaims.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Rows as long as the proposals, from the same tables, in one statement that knows no rulebook. */
final class InsertSelect {

    private static final String STATEMENT = """
            INSERT INTO baseline_proposal (claim_id, classification_id, rulebook, rulebook_sha256, outcome, clause,
                cash_won, entitlements, loss_won, facts, run_id, created_at)
            SELECT cl.id, c.id, 'baseline', REPEAT('0', 64),
                   CASE WHEN c.damage_nature <> 'MONETARY' THEN 'DECLINE'
                        WHEN c.reporter = 'SMALL_BUSINESS' THEN 'COMPENSATE' ELSE 'ASK_COUNCIL' END,
                   'baseline', CASE WHEN c.reporter = 'SMALL_BUSINESS' THEN 30000 ELSE 0 END, '',
                   COALESCE(NULLIF(cl.claimed_amount, 0), NULLIF(c.amount_found, 0)),
                   CONCAT('{"service":"', c.service, '","reporter":"', c.reporter, '","tier":"', c.tier,
                          '","damageNature":"', c.damage_nature, '","time":"', c.damage_time, '","nearEdge":',
                          IF(c.near_edge, 'true', 'false'), ',"duplicate":', IF(l.claim_id IS NULL, 'false', 'true'),
                          ',"beneficiaryRank":', COALESCE(t.turn, 1), ',"evidence":"',
                          IF(cl.evidence_declared, 'DECLARED', 'NONE'), '","feature":"', COALESCE(c.feature, ''), '"}'),
                   0, NOW(3)
            FROM claim cl
            JOIN (SELECT claim_id, MAX(id) AS id FROM classification GROUP BY claim_id) newest ON newest.claim_id = cl.id
            JOIN classification c ON c.id = newest.id
            LEFT JOIN duplicate_link l ON l.claim_id = cl.id
            LEFT JOIN support_turn t ON t.claim_id = cl.id AND t.support = 'small-business'
            WHERE NOT c.manual
            ORDER BY cl.id
            """;

    private InsertSelect() {}

    static Baseline measure(Connection database, Meter meter) throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute("DROP TABLE IF EXISTS baseline_proposal");
            sql.execute("CREATE TABLE baseline_proposal LIKE proposal");
            double cpu = meter.cpuOf(() -> sql.execute(STATEMENT));
            long rows = sql.getUpdateCount();
            sql.execute("DROP TABLE baseline_proposal");
            return new Baseline(Stage.PROPOSE, "one INSERT … SELECT", rows, cpu);
        }
    }
}
