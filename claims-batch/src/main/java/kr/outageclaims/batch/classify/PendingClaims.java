package kr.outageclaims.batch.classify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.batch.run.JobRun.Work;
import kr.outageclaims.batch.stored.UtcColumn;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.classifier.ClaimText;
import kr.outageclaims.classifier.OperatorWord;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The claims without a classification under a keyword set that follows their newest manual answer. That is one
 * anti-join over the table's unique key, so a run that was cut off goes on where it stopped.
 */
@Component
class PendingClaims {

    /** The claims up to a claim and an answer, with the newest answer and the classification that follows it. */
    private static final String CLAIMS_WITH_ANSWERS = """
            FROM claim cl
            LEFT JOIN (SELECT claim_id, MAX(id) AS id FROM manual_answer WHERE id <= :answers GROUP BY claim_id) newest
                   ON newest.claim_id = cl.id
            LEFT JOIN manual_answer a ON a.id = newest.id
            LEFT JOIN classification c
                   ON c.claim_id = cl.id AND c.keyword_set = :keywordSet AND c.answer_id = COALESCE(newest.id, 0)
            WHERE cl.incident = :incident AND cl.id BETWEEN :first AND :through AND c.id IS NULL
            """;

    /** With the named parameters answers, keywordSet, incident, first and through. */
    static final String IN_RANGE = """
            SELECT cl.id, cl.narrative, cl.user_type, cl.service, cl.feature, cl.damage_from, cl.damage_to,
                   cl.claimed_amount, cl.fee, COALESCE(a.id, 0) AS answer_id, a.service AS said_service,
                   a.feature AS said_feature, a.reporter AS said_reporter, a.tier AS said_tier,
                   a.damage_nature AS said_nature, a.amount AS said_amount
            """ + CLAIMS_WITH_ANSWERS + "ORDER BY cl.id";

    private final JdbcClient jdbc;

    PendingClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a new run would take on, frozen; empty when nothing is pending. */
    Optional<Work> work(String incident, String keywordSet, int partitions) {
        long through = newest("SELECT COALESCE(MAX(id), 0) FROM claim");
        long answers = newest("SELECT COALESCE(MAX(id), 0) FROM manual_answer");
        Pending pending = pending(incident, keywordSet, new Extent(0, through, answers));
        if (pending.count() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Work(
                Map.of("first", pending.first(), "through", through, "answers", answers, "partitions", (long)
                        partitions),
                pending.count()));
    }

    /** How many claims of an extent still have to be read. */
    Pending pending(String incident, String keywordSet, Extent extent) {
        return jdbc.sql("SELECT COUNT(*) AS pending, COALESCE(MIN(cl.id), 0) AS first_id " + CLAIMS_WITH_ANSWERS)
                .param("incident", incident)
                .param("keywordSet", keywordSet)
                .param("first", extent.first())
                .param("through", extent.through())
                .param("answers", extent.answers())
                .query((row, number) -> new Pending(row.getLong("pending"), row.getLong("first_id")))
                .single();
    }

    /** Claim ids from {@code first} to {@code through}, answers up to {@code answers}; all inside. */
    record Extent(long first, long through, long answers) {}

    /** @param first the smallest claim id among them, 0 when there is none */
    record Pending(long count, long first) {}

    static PendingClaim read(ResultSet row, int number) throws SQLException {
        long answerId = row.getLong("answer_id");
        return new PendingClaim(row.getLong("id"), text(row), answerId, answerId == 0 ? null : word(row));
    }

    private static ClaimText text(ResultSet row) throws SQLException {
        String userType = row.getString("user_type");
        return new ClaimText(
                row.getString("narrative"),
                row.getString("service"),
                row.getString("feature"),
                userType == null ? null : UserType.valueOf(userType),
                won(row, "claimed_amount"),
                won(row, "fee"),
                UtcColumn.instantOrNull(row, "damage_from"),
                UtcColumn.instantOrNull(row, "damage_to"));
    }

    private static OperatorWord word(ResultSet row) throws SQLException {
        return new OperatorWord(
                row.getString("said_service"),
                row.getString("said_feature"),
                Reporter.valueOf(row.getString("said_reporter")),
                Tier.valueOf(row.getString("said_tier")),
                DamageNature.valueOf(row.getString("said_nature")),
                won(row, "said_amount"));
    }

    private static @Nullable Won won(ResultSet row, String column) throws SQLException {
        long amount = row.getLong(column);
        return row.wasNull() ? null : new Won(amount);
    }

    private long newest(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
