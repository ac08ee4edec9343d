package kr.outageclaims.batch.classify;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import kr.outageclaims.batch.stored.ReasonsJson;
import kr.outageclaims.batch.stored.UtcColumn;
import kr.outageclaims.claim.AccumulatedMinutes;
import kr.outageclaims.classifier.Classification;
import org.springframework.batch.infrastructure.item.database.ItemPreparedStatementSetter;

/** One row of {@code classification}. */
record Classifications(long runId, LocalDateTime now) implements ItemPreparedStatementSetter<ClassifiedClaim> {

    static final String INSERT = """
            INSERT INTO classification (claim_id, keyword_set, answer_id, service, feature, damage_time, outage_window,
                overlap_minutes, near_edge, when_found, reporter, tier, damage_nature, amount_found, score, margin,
                manual, reasons, run_id, created_at, continuous_minutes, day_minutes, month_minutes, correction_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static Classifications of(long runId, java.time.Clock clock) {
        return new Classifications(runId, UtcColumn.now(clock));
    }

    @Override
    public void setValues(ClassifiedClaim claim, PreparedStatement row) throws SQLException {
        Classification read = claim.classification();
        row.setLong(1, claim.claimId());
        row.setString(2, read.keywordSet());
        row.setLong(3, claim.answerId());
        row.setString(4, read.service());
        row.setString(5, read.feature());
        row.setString(6, read.time().name());
        row.setString(7, read.outageWindow());
        row.setObject(8, read.overlapMinutes(), Types.INTEGER);
        row.setBoolean(9, read.nearEdge());
        row.setString(10, read.whenFound());
        row.setString(11, read.reporter().name());
        row.setString(12, read.tier().name());
        row.setString(13, read.damageNature().name());
        row.setObject(14, read.amountFound() == null ? null : read.amountFound().amount(), Types.BIGINT);
        row.setInt(15, read.score());
        row.setInt(16, read.margin());
        row.setBoolean(17, read.manual());
        row.setString(18, ReasonsJson.write(read.reasons()));
        row.setLong(19, runId);
        row.setObject(20, now);
        AccumulatedMinutes accumulated = read.accumulatedMinutes();
        row.setObject(21, accumulated == null ? null : accumulated.continuous(), Types.INTEGER);
        row.setObject(22, accumulated == null ? null : accumulated.perDay(), Types.INTEGER);
        row.setObject(23, accumulated == null ? null : accumulated.perMonth(), Types.INTEGER);
        row.setLong(24, claim.correctionId());
    }
}
