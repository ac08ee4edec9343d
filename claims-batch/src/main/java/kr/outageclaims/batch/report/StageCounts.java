package kr.outageclaims.batch.report;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many claims of an incident stand at which stage; each claim once, at the furthest it has come. */
@Component
class StageCounts {

    private static final String STAGES = """
            SELECT stage, COUNT(*) AS claims
            FROM (SELECT CASE
                           WHEN w.claim_id IS NOT NULL THEN 'withdrawn'
                           WHEN d.decision = 'HOLD' THEN 'held'
                           WHEN o.paid THEN 'paid'
                           WHEN o.came_back THEN 'returned'
                           WHEN d.id IS NOT NULL THEN 'decided'
                           WHEN p.claim_id IS NOT NULL THEN 'proposed'
                           WHEN a.id IS NOT NULL AND c.manual THEN 'answered'
                           WHEN c.manual THEN 'waiting'
                           WHEN c.id IS NOT NULL THEN 'classified'
                           ELSE 'registered' END AS stage
                  FROM claim cl
                  LEFT JOIN newest_classification c ON c.claim_id = cl.id
                  LEFT JOIN manual_answer a ON a.claim_id = cl.id AND a.classification_id = c.id
                  LEFT JOIN (SELECT DISTINCT claim_id, classification_id FROM proposal) p
                         ON p.claim_id = cl.id AND p.classification_id = c.id
                  LEFT JOIN newest_decision d ON d.claim_id = cl.id
                  LEFT JOIN (SELECT claim_id, MIN(is_paid) AS paid, MAX(came_back) AS came_back
                             FROM live_payout GROUP BY claim_id) o ON o.claim_id = cl.id
                  LEFT JOIN claim_withdrawal w ON w.claim_id = cl.id
                  WHERE cl.incident = ?) claims
            GROUP BY stage
            """;

    private final JdbcClient jdbc;

    StageCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> incidents() {
        return jdbc.sql("SELECT DISTINCT incident FROM claim ORDER BY incident")
                .query(String.class)
                .list();
    }

    List<Count> of(String incident) {
        return jdbc
                .sql(STAGES)
                .param(incident)
                .query((row, number) -> new Count(Stage.valueOf(row.getString("stage")), row.getLong("claims")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Count::stage))
                .toList();
    }

    enum Stage {
        registered("접수됨, 분류 전 / registered, not classified"),
        waiting("담당자 확인 대기 / wait for an operator"),
        answered("담당자가 답함, 반영 전 / answered, not classified anew"),
        classified("분류됨, 보상안 전 / classified, not proposed"),
        proposed("보상안 있음, 협의체 심사 대기 / proposed, wait for the council"),
        held("보류 / held by the council"),
        decided("결정됨 / decided"),
        returned("지급이 되돌아와 신고인을 기다림 / came back, wait for the claimant"),
        paid("지급됨 / paid"),
        withdrawn("신고인이 취소함 / withdrawn by the claimant");

        private final String inWords;

        Stage(String inWords) {
            this.inWords = inWords;
        }
    }

    record Count(Stage stage, long claims) {

        String name() {
            return stage.inWords;
        }
    }
}
