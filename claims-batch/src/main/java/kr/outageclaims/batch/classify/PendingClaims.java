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
 * The claims without a classification under a keyword set that follows their newest manual answer to what they tell
 * now: an answer to words that were corrected since says nothing. That is one anti-join over the table's unique key,
 * so a run that was cut off goes on where it stopped.
 */
@Component
class PendingClaims {

    /**
     * The claims up to a claim, a correction and an answer, with what they tell, the newest answer to it and the
     * classification that follows it.
     */
    private static final String CLAIMS_WITH_ANSWERS = """
            FROM claim cl
            LEFT JOIN (SELECT claim_id, MAX(id) AS id FROM claim_correction WHERE id <= :corrections GROUP BY claim_id) told
                   ON told.claim_id = cl.id
            LEFT JOIN claim_correction k ON k.id = told.id
            LEFT JOIN (SELECT said.claim_id, COALESCE(looked_at.correction_id, 0) AS correction_id, MAX(said.id) AS id
                       FROM manual_answer said
                       LEFT JOIN classification looked_at ON looked_at.id = said.classification_id
                       WHERE said.id <= :answers
                       GROUP BY said.claim_id, COALESCE(looked_at.correction_id, 0)) newest
                   ON newest.claim_id = cl.id AND newest.correction_id = COALESCE(told.id, 0)
            LEFT JOIN manual_answer a ON a.id = newest.id
            LEFT JOIN classification c
                   ON c.claim_id = cl.id AND c.keyword_set = :keywordSet AND c.answer_id = COALESCE(newest.id, 0)
                  AND c.correction_id = COALESCE(told.id, 0)
            WHERE cl.incident = :incident AND cl.id BETWEEN :first AND :through AND c.id IS NULL
            """;

    /** With the named parameters answers, corrections, keywordSet, incident, first and through. */
    static final String IN_RANGE = """
            SELECT cl.id, COALESCE(k.id, 0) AS correction_id, IF(k.id IS NULL, cl.narrative, k.narrative) AS narrative,
                   IF(k.id IS NULL, cl.user_type, k.user_type) AS user_type,
                   IF(k.id IS NULL, cl.service, k.service) AS service,
                   IF(k.id IS NULL, cl.feature, k.feature) AS feature,
                   IF(k.id IS NULL, cl.damage_from, k.damage_from) AS damage_from,
                   IF(k.id IS NULL, cl.damage_to, k.damage_to) AS damage_to,
                   IF(k.id IS NULL, cl.claimed_amount, k.claimed_amount) AS claimed_amount,
                   IF(k.id IS NULL, cl.fee, k.fee) AS fee, COALESCE(a.id, 0) AS answer_id, a.service AS said_service,
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
        long corrections = newest("SELECT COALESCE(MAX(id), 0) FROM claim_correction");
        Pending pending = pending(incident, keywordSet, new Extent(0, through, answers, corrections));
        if (pending.count() == 0 && orphans(incident) == 0) {
            return Optional.empty();
        }
        return Optional.of(new Work(
                Map.of(
                        "first",
                        pending.first(),
                        "through",
                        through,
                        "answers",
                        answers,
                        "corrections",
                        corrections,
                        // no limit, but what tells this run from one before a claim was withdrawn
                        "withdrawals",
                        newest("SELECT COUNT(*) FROM claim_withdrawal"),
                        "partitions",
                        (long) partitions),
                pending.count()));
    }

    private long orphans(String incident) {
        return jdbc.sql(LinkDuplicates.ORPHANS)
                .param(incident)
                .query(Long.class)
                .single();
    }

    /** How many claims of an extent still have to be read. */
    Pending pending(String incident, String keywordSet, Extent extent) {
        return jdbc.sql("SELECT COUNT(*) AS pending, COALESCE(MIN(cl.id), 0) AS first_id " + CLAIMS_WITH_ANSWERS)
                .param("incident", incident)
                .param("keywordSet", keywordSet)
                .param("first", extent.first())
                .param("through", extent.through())
                .param("answers", extent.answers())
                .param("corrections", extent.corrections())
                .query((row, number) -> new Pending(row.getLong("pending"), row.getLong("first_id")))
                .single();
    }

    /** Claim ids from {@code first} to {@code through}, answers and corrections up to theirs; all inside. */
    record Extent(long first, long through, long answers, long corrections) {}

    /** @param first the smallest claim id among them, 0 when there is none */
    record Pending(long count, long first) {}

    static PendingClaim read(ResultSet row, int number) throws SQLException {
        long answerId = row.getLong("answer_id");
        return new PendingClaim(
                row.getLong("id"), row.getLong("correction_id"), text(row), answerId, answerId == 0 ? null : word(row));
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
