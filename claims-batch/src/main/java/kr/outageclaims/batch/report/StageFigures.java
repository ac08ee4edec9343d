package kr.outageclaims.batch.report;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts and sums of one incident by stage, read from the tables of the stages. */
final class StageFigures {

    private final JdbcClient jdbc;
    private final String incident;

    StageFigures(JdbcClient jdbc, String incident) {
        this.jdbc = jdbc;
        this.incident = incident;
    }

    List<StageLine> lines() {
        List<StageLine> lines = new ArrayList<>();
        add(
                lines,
                "import",
                "파일의 행 / rows read",
                "SELECT COALESCE(SUM(rows_read), 0), 0 FROM import_file WHERE incident = ?");
        add(lines, "import", "신고 / claims", "SELECT COUNT(*), 0 FROM claim WHERE incident = ?");
        add(
                lines,
                "import",
                "되풀이, 거절 / repeats, rejects",
                "SELECT COALESCE(SUM(repeats + rejects), 0), 0 FROM import_file WHERE incident = ?");
        add(
                lines,
                "classify",
                "분류 / classified",
                "SELECT COUNT(DISTINCT x.claim_id), 0 FROM classification x JOIN claim c ON c.id = x.claim_id WHERE c.incident = ?");
        add(
                lines,
                "classify",
                "중복 / duplicates",
                "SELECT COUNT(*), 0 FROM duplicate_link d JOIN claim c ON c.id = d.claim_id WHERE c.incident = ?");
        add(
                lines,
                "manual",
                "사람이 본 행 / rows people answered",
                "SELECT COUNT(DISTINCT m.row_key, m.answered_at), 0 FROM manual_answer m JOIN claim c ON c.id = m.claim_id WHERE c.incident = ?");
        add(
                lines,
                "manual",
                "그렇게 분류된 신고 / claims so settled",
                "SELECT COUNT(DISTINCT m.claim_id), 0 FROM manual_answer m JOIN claim c ON c.id = m.claim_id WHERE c.incident = ?");
        proposals(lines);
        review(lines);
        payouts(lines);
        grouped(
                lines,
                "notices",
                "SELECT n.event, COUNT(*), 0 FROM notice n JOIN claim c ON c.id = n.claim_id WHERE c.incident = ? GROUP BY n.event ORDER BY n.event");
        return lines;
    }

    private void proposals(List<StageLine> lines) {
        grouped(lines, "propose", """
                SELECT p.outcome, COUNT(*), SUM(p.cash_won)
                FROM newest_proposal p JOIN claim c ON c.id = p.claim_id WHERE c.incident = ?
                GROUP BY p.outcome ORDER BY p.outcome
                """);
    }

    private void review(List<StageLine> lines) {
        add(lines, "review", "사람이 결정한 행 / rows people decided", """
                SELECT COALESCE(SUM(i.group_rows + i.single_rows), 0), 0
                FROM (SELECT COUNT(DISTINCT CASE WHEN i.single THEN NULL ELSE i.group_key END) AS group_rows,
                             COALESCE(SUM(i.single), 0) AS single_rows
                      FROM review_item i JOIN review_round r ON r.id = i.round_id
                      WHERE r.incident = ? AND r.closed_at IS NOT NULL GROUP BY i.round_id) i
                """);
        grouped(lines, "review", """
                SELECT d.decision, COUNT(*), SUM(d.cash_won)
                FROM newest_decision d JOIN review_round r ON r.id = d.round_id
                WHERE r.incident = ? AND r.closed_at IS NOT NULL GROUP BY d.decision ORDER BY d.decision
                """);
    }

    private void payouts(List<StageLine> lines) {
        grouped(lines, "payout", """
                SELECT CONCAT(p.kind, ' ', p.state), COUNT(*), CASE WHEN p.kind = 'cash' THEN SUM(p.quantity) ELSE 0 END
                FROM payout p JOIN claim c ON c.id = p.claim_id WHERE c.incident = ?
                GROUP BY p.kind, p.state ORDER BY p.kind, p.state
                """);
    }

    private void add(List<StageLine> lines, String stage, String what, String sql) {
        jdbc.sql(sql)
                .param(incident)
                .query((row, number) -> new StageLine(stage, what, row.getLong(1), row.getLong(2)))
                .list()
                .forEach(lines::add);
    }

    private void grouped(List<StageLine> lines, String stage, String sql) {
        jdbc.sql(sql)
                .param(incident)
                .query((row, number) -> new StageLine(stage, row.getString(1), row.getLong(2), row.getLong(3)))
                .list()
                .forEach(lines::add);
    }
}
