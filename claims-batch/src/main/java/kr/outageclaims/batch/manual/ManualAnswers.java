package kr.outageclaims.batch.manual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import kr.outageclaims.batch.stored.UtcColumn;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@code manual_answer}: what operators have said, and the claims an export asks about. */
@Component
class ManualAnswers {

    private static final int BATCH_SIZE = 1000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ManualAnswers(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An answer for one claim, given by a row. */
    record Given(ExportedClaim claim, Answer answer, String rowKey) {}

    /** All or none of them. */
    @Transactional
    public void add(Collection<Given> given, String by) {
        LocalDateTime now = UtcColumn.now(clock);
        jdbc.batchUpdate("""
                INSERT INTO manual_answer (claim_id, classification_id, service, feature, reporter, tier, damage_nature,
                    amount, comment, answered_by, answered_at, row_key)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, given, BATCH_SIZE, (row, one) -> {
            Guess word = one.answer().word();
            row.setLong(1, one.claim().claimId());
            row.setLong(2, one.claim().classificationId());
            row.setString(3, word.service());
            row.setString(4, word.feature());
            row.setString(5, word.reporter().name());
            row.setString(6, word.tier().name());
            row.setString(7, word.damageNature().name());
            row.setObject(8, one.answer().amount());
            row.setString(9, one.answer().comment());
            row.setString(10, by);
            row.setObject(11, now);
            row.setString(12, one.rowKey());
        });
    }

    /** The claims that an export's rows speak for, as they stand now; none when there is no such export. */
    List<ExportedClaim> ofExport(long exportId) {
        return JdbcClient.create(jdbc)
                .sql("""
                        SELECT item.claim_id, item.classification_id, cl.receipt_number, item.row_key,
                               shown.service, shown.feature, shown.reporter, shown.tier, shown.damage_nature,
                               newest.id AS newest_id, a.id AS answer_id, a.service AS said_service,
                               a.feature AS said_feature, a.reporter AS said_reporter, a.tier AS said_tier,
                               a.damage_nature AS said_damage_nature, a.amount, a.comment, a.row_key AS said_row_key
                        FROM manual_export_item item
                        JOIN claim cl ON cl.id = item.claim_id
                        JOIN classification shown ON shown.id = item.classification_id
                        JOIN newest_classification newest ON newest.claim_id = item.claim_id
                        LEFT JOIN manual_answer a
                               ON a.claim_id = item.claim_id AND a.classification_id = item.classification_id
                        WHERE item.export_id = ?
                        ORDER BY item.claim_id
                        """)
                .param(exportId)
                .query((row, number) -> read(row))
                .list();
    }

    private static ExportedClaim read(ResultSet row) throws SQLException {
        long answerId = row.getLong("answer_id");
        return new ExportedClaim(
                row.getLong("claim_id"),
                row.getLong("classification_id"),
                row.getString("receipt_number"),
                row.getString("row_key"),
                guess(row, ""),
                row.getLong("newest_id") != row.getLong("classification_id"),
                answerId == 0 ? null : new Answer(guess(row, "said_"), amount(row), row.getString("comment")),
                row.getString("said_row_key"));
    }

    private static Guess guess(ResultSet row, String prefix) throws SQLException {
        return new Guess(
                row.getString(prefix + "service"),
                row.getString(prefix + "feature"),
                Reporter.valueOf(row.getString(prefix + "reporter")),
                Tier.valueOf(row.getString(prefix + "tier")),
                DamageNature.valueOf(row.getString(prefix + "damage_nature")));
    }

    private static @Nullable Long amount(ResultSet row) throws SQLException {
        long amount = row.getLong("amount");
        return row.wasNull() ? null : amount;
    }
}
