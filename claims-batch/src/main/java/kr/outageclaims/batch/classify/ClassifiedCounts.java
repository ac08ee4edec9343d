package kr.outageclaims.batch.classify;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many claims of an incident stand where after a run. */
@Component
class ClassifiedCounts {

    private final JdbcClient jdbc;

    ClassifiedCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Counts of(String incident) {
        return jdbc.sql("""
                        SELECT COUNT(*) AS classified, COALESCE(SUM(c.manual), 0) AS waiting, COUNT(l.claim_id) AS duplicates
                        FROM newest_classification c
                        JOIN claim cl ON cl.id = c.claim_id
                        LEFT JOIN duplicate_link l ON l.claim_id = cl.id
                        WHERE cl.incident = ?
                        """).param(incident).query(Counts.class).single();
    }

    /**
     * @param classified every claim that was read, the two others among them
     * @param waiting for an operator
     * @param duplicates of an earlier claim
     */
    record Counts(long classified, long waiting, long duplicates) {

        String inWords() {
            return String.format(
                    Locale.ROOT,
                    "분류 %,d건, 담당자 확인 대기 %,d건, 중복 %,d건 / %,d claims classified, %,d wait for an operator, %,d duplicates",
                    classified,
                    waiting,
                    duplicates,
                    classified,
                    waiting,
                    duplicates);
        }
    }
}
