package kr.outageclaims.batch.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.binary.Hex;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables {@code explanation_text} and {@code claim_explanation}. */
final class ExplainedDecisions implements ItemWriter<ExplainedDecision> {

    private static final String TEXT = "INSERT IGNORE INTO explanation_text (sha256, korean, english) VALUES (?, ?, ?)";

    private static final String CLAIM = """
            INSERT INTO claim_explanation (claim_id, decision_id, sha256) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE decision_id = VALUES(decision_id), sha256 = VALUES(sha256)
            """;

    private final JdbcTemplate jdbc;

    ExplainedDecisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(Chunk<? extends ExplainedDecision> chunk) {
        Map<String, ExplainedDecision.Text> texts = new LinkedHashMap<>();
        chunk.getItems()
                .forEach(one -> texts.putIfAbsent(Hex.encodeHexString(one.text().sha256()), one.text()));
        List<Object[]> newTexts = texts.values().stream()
                .map(text -> new Object[] {text.sha256(), text.korean(), text.english()})
                .toList();
        List<Object[]> claims = chunk.getItems().stream()
                .map(one -> new Object[] {
                    one.claimId(), one.decisionId(), one.text().sha256()
                })
                .toList();
        jdbc.batchUpdate(TEXT, newTexts);
        jdbc.batchUpdate(CLAIM, claims);
    }
}
