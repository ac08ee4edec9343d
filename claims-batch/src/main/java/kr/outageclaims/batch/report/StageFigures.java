package kr.outageclaims.batch.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kr.outageclaims.batch.stored.CodeWords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts and sums of one incident by stage, read from the tables of the stages. */
final class StageFigures {

    private static final String SUM = "합계 / in all";

    private static final String ANSWERED_ROWS = """
            SELECT COUNT(DISTINCT m.row_key, m.answered_at), 0
            FROM manual_answer m JOIN claim c ON c.id = m.claim_id WHERE c.incident = ?
            """;

    private static final String DECIDED_ROWS = """
            SELECT COALESCE(SUM(i.group_rows + i.single_rows), 0), 0
            FROM (SELECT COUNT(DISTINCT CASE WHEN i.single THEN NULL ELSE i.group_key END) AS group_rows,
                         COALESCE(SUM(i.single), 0) AS single_rows
                  FROM review_item i JOIN review_round r ON r.id = i.round_id
                  WHERE r.incident = ? AND r.closed_at IS NOT NULL GROUP BY i.round_id) i
            """;

    private final JdbcClient jdbc;
    private final String incident;

    StageFigures(JdbcClient jdbc, String incident) {
        this.jdbc = jdbc;
        this.incident = incident;
    }

    List<StageLine> lines() {
        List<StageLine> lines = new ArrayList<>();
        registered(lines);
        StageLine answered = one("manual", "사람이 답한 행 / rows people answered", ANSWERED_ROWS);
        StageLine decided = one("review", "사람이 결정한 행 / rows people decided", DECIDED_ROWS);
        lines.add(answered);
        lines.add(one("manual", "그렇게 분류된 신고 / claims so settled", """
                SELECT COUNT(DISTINCT m.claim_id), 0
                FROM manual_answer m JOIN claim c ON c.id = m.claim_id WHERE c.incident = ?
                """));
        addWithSum(lines, proposals());
        lines.add(decided);
        addWithSum(lines, decisions());
        addWithSum(lines, payouts());
        addWithSum(lines, results());
        addWithSum(lines, notices());
        lines.add(
                new StageLine("", "사람이 결정한 행 합계 / rows people decided in all", answered.count() + decided.count(), 0));
        return lines;
    }

    private void registered(List<StageLine> lines) {
        lines.add(one("import", "파일의 행 / rows read", """
                SELECT COALESCE(SUM(rows_read), 0), 0 FROM import_file WHERE incident = ?
                """));
        lines.add(one("import", "접수된 신고 / claims", "SELECT COUNT(*), 0 FROM claim WHERE incident = ?"));
        lines.add(one("import", "되풀이, 거절 / repeats, rejects", """
                SELECT COALESCE(SUM(repeats + rejects), 0), 0 FROM import_file WHERE incident = ?
                """));
        lines.add(one("classify", "분류된 신고 / classified", """
                SELECT COUNT(DISTINCT x.claim_id), 0
                FROM classification x JOIN claim c ON c.id = x.claim_id WHERE c.incident = ?
                """));
        lines.add(one("classify", "중복 / duplicates", """
                SELECT COUNT(*), 0 FROM duplicate_link d JOIN claim c ON c.id = d.claim_id WHERE c.incident = ?
                """));
    }

    private List<StageLine> proposals() {
        return each("propose", row -> CodeWords.both("outcome", row.getString("outcome")), """
                SELECT p.outcome, COUNT(*) AS count, SUM(p.cash_won) AS won
                FROM newest_proposal p JOIN claim c ON c.id = p.claim_id WHERE c.incident = ?
                GROUP BY p.outcome ORDER BY p.outcome
                """);
    }

    private List<StageLine> decisions() {
        return each("review", row -> CodeWords.both("decision", row.getString("decision")), """
                SELECT d.decision, COUNT(*) AS count, SUM(d.cash_won) AS won
                FROM newest_decision d JOIN review_round r ON r.id = d.round_id
                WHERE r.incident = ? AND r.closed_at IS NOT NULL GROUP BY d.decision ORDER BY d.decision
                """);
    }

    /** A line a kind, then what waits or was not to be paid, by its reason. */
    private List<StageLine> payouts() {
        List<StageLine> payouts = each("payout", row -> CodeWords.kind(row.getString("kind")), """
                SELECT p.kind, COUNT(*) AS count, CASE WHEN p.kind = 'cash' THEN SUM(p.quantity) ELSE 0 END AS won
                FROM payout p JOIN claim c ON c.id = p.claim_id WHERE c.incident = ? AND p.state = 'READY' AND p.live = 1
                GROUP BY p.kind ORDER BY p.kind
                """);
        payouts.addAll(each("payout", row -> CodeWords.both("state", row.getString("state")), """
                SELECT p.state, COUNT(*) AS count,
                       SUM(CASE WHEN p.kind = 'cash' THEN p.quantity ELSE 0 END) AS won
                FROM payout p JOIN claim c ON c.id = p.claim_id WHERE c.incident = ? AND p.state <> 'READY'
                GROUP BY p.state ORDER BY p.state
                """));
        return payouts;
    }

    /** What the bank and the services said; an attempt that came back stands beside the next one. */
    private List<StageLine> results() {
        return each("results", row -> CodeWords.both("result", row.getString("result")), """
                SELECT b.result, COUNT(*) AS count, SUM(CASE WHEN p.kind = 'cash' THEN p.quantity ELSE 0 END) AS won
                FROM newest_bank_result b JOIN payout p ON p.id = b.payout_id JOIN claim c ON c.id = p.claim_id
                WHERE c.incident = ? GROUP BY b.result ORDER BY b.result
                """);
    }

    private List<StageLine> notices() {
        return each("notices", row -> CodeWords.both("event", row.getString("event")), """
                SELECT n.event, COUNT(*) AS count, 0 AS won
                FROM notice n JOIN claim c ON c.id = n.claim_id WHERE c.incident = ?
                GROUP BY n.event ORDER BY MIN(n.id)
                """);
    }

    private static void addWithSum(List<StageLine> lines, List<StageLine> parts) {
        lines.addAll(parts);
        if (parts.size() > 1) {
            lines.add(new StageLine(
                    parts.get(0).stage(),
                    SUM,
                    parts.stream().mapToLong(StageLine::count).sum(),
                    parts.stream().mapToLong(StageLine::won).sum()));
        }
    }

    private StageLine one(String stage, String what, String sql) {
        return jdbc.sql(sql)
                .param(incident)
                .query((row, number) -> new StageLine(stage, what, row.getLong(1), row.getLong(2)))
                .single();
    }

    private List<StageLine> each(String stage, Words words, String sql) {
        return new ArrayList<>(jdbc.sql(sql)
                .param(incident)
                .query((row, number) -> new StageLine(stage, words.of(row), row.getLong("count"), row.getLong("won")))
                .list());
    }

    /** What a row counts, in words. */
    private interface Words {
        String of(ResultSet row) throws SQLException;
    }
}
