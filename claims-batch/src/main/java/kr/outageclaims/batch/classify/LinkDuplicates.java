package kr.outageclaims.batch.classify;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.outageclaims.batch.stored.UtcColumn;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Links claims to the earliest claim of the same person for the same damage. A claim that has a proposal keeps its link
 * or its being the original, whatever comes in later; all others are linked anew by each run. One
 * transaction, a handful of statements however many claims there are; the temporary tables carry the indexes.
 */
final class LinkDuplicates implements Tasklet {

    private static final String COLUMNS = """
            (claim_id        BIGINT      NOT NULL,
             person_kind     TINYINT     NOT NULL,
             person          BINARY(32)  NOT NULL,
             proposed        BOOLEAN     NOT NULL,
             received_at     DATETIME(3) NOT NULL,
             service         VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
             feature         VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
             loss            BIGINT      NULL,
             damage_from     DATETIME(3) NULL,
             damage_to       DATETIME(3) NULL,
             KEY same_damage (person, person_kind, service, feature, loss))
            """;

    /**
     * What waits for an operator is not settled, and what is not about these services is nobody's damage.
     */
    private static final String FIND_SETTLED = """
            INSERT INTO settled_damage
            SELECT cl.id, :personKind, person.%1$s, EXISTS (SELECT 1 FROM proposal p WHERE p.claim_id = cl.id), cl.received_at,
                   c.service, c.feature, COALESCE(NULLIF(cl.claimed_amount, 0), NULLIF(c.amount_found, 0)), cl.damage_from, cl.damage_to
            FROM (SELECT claim_id, MAX(id) AS id FROM classification GROUP BY claim_id) newest
            JOIN classification c ON c.id = newest.id
            JOIN claim cl ON cl.id = newest.claim_id
            JOIN claimant person ON person.claim_id = cl.id
            WHERE cl.incident = :incident AND cl.id <= :through AND NOT c.manual
              AND c.damage_nature <> 'OUT_OF_SCOPE' AND person.%1$s IS NOT NULL
            """;

    private static final List<String> PERSON_KINDS = List.of("phone_index", "email_index", "business_index");

    /** Half-open times; one that is unknown is not disjoint from any. The earliest is the first in this order. */
    private static final String LINK_TO_EARLIEST = """
            INSERT INTO duplicate_link (claim_id, duplicate_of, created_at)
            SELECT claim_id, earlier_claim_id, :now
            FROM (SELECT n.claim_id, e.claim_id AS earlier_claim_id,
                         ROW_NUMBER() OVER (PARTITION BY n.claim_id
                                            ORDER BY e.proposed DESC, e.received_at, e.claim_id) AS place
                  FROM new_damage n
                  JOIN settled_damage e
                    ON e.person = n.person AND e.person_kind = n.person_kind AND e.service = n.service
                   AND e.feature <=> n.feature AND e.loss <=> n.loss
                  WHERE e.claim_id <> n.claim_id
                    AND (e.proposed OR e.received_at < n.received_at
                         OR (e.received_at = n.received_at AND e.claim_id < n.claim_id))
                    AND NOT COALESCE(e.damage_to <= n.damage_from AND NOT (e.damage_from <=> n.damage_from), FALSE)
                    AND NOT COALESCE(n.damage_to <= e.damage_from AND NOT (e.damage_from <=> n.damage_from), FALSE)
                 ) pairs
            WHERE place = 1
            """;

    /** A claim answered by an operator may be the original of claims that were linked to a later one meanwhile. */
    private static final String FORGET_UNPROPOSED = """
            DELETE l FROM duplicate_link l JOIN claim c ON c.id = l.claim_id
            WHERE c.incident = :incident AND NOT EXISTS (SELECT 1 FROM proposal p WHERE p.claim_id = l.claim_id)
            """;

    private static final String FOLLOW_TO_ORIGINAL = """
            UPDATE duplicate_link l JOIN duplicate_link earlier ON earlier.claim_id = l.duplicate_of
            SET l.duplicate_of = earlier.duplicate_of
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    LinkDuplicates(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        StepExecution step = contribution.getStepExecution();
        dropTemporaryTables();
        createTemporaryTables();
        findSettled(step.getJobParameters());
        jdbc.update(FORGET_UNPROPOSED, Map.of("incident", ClassifyRun.incident(step.getJobParameters())));
        int linked = jdbc.update(LINK_TO_EARLIEST, Map.of("now", UtcColumn.now(clock)));
        while (jdbc.update(FOLLOW_TO_ORIGINAL, Map.of()) > 0) {
            // each round follows every link by one; links lead to ever earlier claims, so there is an end
        }
        dropTemporaryTables();
        contribution.incrementWriteCount(linked);
        return RepeatStatus.FINISHED;
    }

    private void findSettled(JobParameters run) {
        for (String personKind : PERSON_KINDS) {
            jdbc.update(
                    String.format(Locale.ROOT, FIND_SETTLED, personKind),
                    Map.of(
                            "personKind", PERSON_KINDS.indexOf(personKind),
                            "incident", ClassifyRun.incident(run),
                            "through", ClassifyRun.extent(run).through()));
        }
        jdbc.update("""
                INSERT INTO new_damage SELECT * FROM settled_damage s
                WHERE NOT s.proposed
                """, Map.of());
    }

    /** Twice the same, because MySQL reads a temporary table only once in a statement. */
    private void createTemporaryTables() {
        jdbc.update("CREATE TEMPORARY TABLE settled_damage " + COLUMNS, Map.of());
        jdbc.update("CREATE TEMPORARY TABLE new_damage " + COLUMNS, Map.of());
    }

    private void dropTemporaryTables() {
        jdbc.update("DROP TEMPORARY TABLE IF EXISTS settled_damage", Map.of());
        jdbc.update("DROP TEMPORARY TABLE IF EXISTS new_damage", Map.of());
    }
}
