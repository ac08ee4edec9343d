package kr.outageclaims.batch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much claimants sent as proof, and what a scanner and people said of it. */
@Component
class EvidenceCounts {

    private static final String FILES = """
            SELECT COALESCE(SUM(b.receipt_number IS NOT NULL AND e.scan <> 'QUARANTINED'), 0) AS taken,
                   COALESCE(SUM(b.receipt_number IS NOT NULL AND e.scan = 'UNSCANNED'), 0) AS unscanned,
                   COALESCE(SUM(b.receipt_number IS NULL AND e.scan <> 'QUARANTINED'), 0) AS unsent,
                   COALESCE(SUM(e.scan = 'QUARANTINED'), 0) AS quarantined,
                   (SELECT COUNT(*) FROM evidence_mark m
                    WHERE m.verified AND m.id = (SELECT MAX(newest.id) FROM evidence_mark newest
                                                 WHERE newest.claim_id = m.claim_id)) AS verified
            FROM evidence e JOIN evidence_basket b ON b.id = e.basket_id
            """;

    private final JdbcClient jdbc;

    EvidenceCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In words, a line a figure that is not 0; nothing when there never was a file or a mark. */
    List<String> inWords() {
        Counts counts = jdbc.sql(FILES).query(Counts.class).single();
        List<String> lines = new ArrayList<>();
        add(lines, counts.taken(), "신고에 딸린 파일 / files with claims");
        add(lines, counts.unscanned(), "그중 악성 코드 검사를 못 한 것 / of them unscanned");
        add(lines, counts.unsent(), "아직 보내지 않은 신고서의 파일 / files of forms not sent yet");
        add(lines, counts.quarantined(), "격리된 파일 / files in quarantine");
        add(lines, counts.verified(), "증빙이 확인된 신고 / claims with verified evidence");
        return lines;
    }

    private static void add(List<String> lines, long count, String inWords) {
        if (count > 0) {
            lines.add(String.format(Locale.ROOT, "%,10d  %s", count, inWords));
        }
    }

    private record Counts(long taken, long unscanned, long unsent, long quarantined, long verified) {}
}
