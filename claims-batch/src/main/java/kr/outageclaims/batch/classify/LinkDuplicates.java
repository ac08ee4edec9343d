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
 * or its being the original, whatever comes in later; all others are linked anew by each run, and so is the duplicate of
 * a claim that was withdrawn, unless it is decided. One transaction, a
 * handful of statements however many claims there are. Only persons with several claims are looked at, found by the
 * claimants' indexes; each claim then finds its original as the first fitting entry of an index, so that one person
 * with very many equal claims costs no more than as many persons.
 */
final class LinkDuplicates implements Tasklet {

    /** Of a link {@code l} to a claim {@code cl}: the original was withdrawn. */
    private static final String ORPHANED =
            "EXISTS (SELECT 1 FROM claim_withdrawal w WHERE w.claim_id = l.duplicate_of)";

    /** For good: a hold comes back. */
    private static final String DECIDED = """
            EXISTS (SELECT 1 FROM decision d JOIN review_round r ON r.id = d.round_id
                    WHERE d.claim_id = cl.id AND d.decision <> 'HOLD' AND r.closed_at IS NOT NULL)
            """;

    /** The duplicates that have lost their original and wait to be linked anew. */
    static final String ORPHANS = "SELECT COUNT(*) FROM duplicate_link l JOIN claim cl ON cl.id = l.claim_id"
            + " WHERE cl.incident = ? AND " + ORPHANED + " AND NOT " + DECIDED
            + " AND NOT EXISTS (SELECT 1 FROM claim_withdrawal own WHERE own.claim_id = cl.id)";

    /** {@code place} sorts proposed claims first, then by the time received, then by id, in its last 20 digits. */
    private static final String COLUMNS = """
            (claim_id        BIGINT      NOT NULL,
             person_kind     TINYINT     NOT NULL,
             person          BINARY(32)  NOT NULL,
             place           CHAR(41)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
             service         VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
             feature         VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
             loss            BIGINT      NOT NULL,
             damage_from     DATETIME(3) NULL,
             damage_to       DATETIME(3) NULL,
             KEY same_damage (person, person_kind, service, feature, loss, place))
            """;

    /**
     * What waits for an operator is not settled, what was withdrawn is nobody's original, nor is what was declined as its
     * duplicate, and what is not about these services is nobody's damage. No feature and no loss are values like others
     * here: they equal themselves.
     */
    private static final String FIND_SETTLED = """
            INSERT INTO settled_damage
            SELECT cl.id, :personKind, person.%1$s,
                   CONCAT(IF(EXISTS (SELECT 1 FROM proposal p WHERE p.claim_id = cl.id)
                             AND NOT (l.claim_id IS NOT NULL AND
            """ + ORPHANED + """
                             ), '0', '1'),
                          DATE_FORMAT(cl.received_at, '%%Y%%m%%d%%H%%i%%s%%f'), LPAD(cl.id, 20, '0')),
                   c.service, COALESCE(c.feature, ''),
                   COALESCE(NULLIF(IF(k.id IS NULL, cl.claimed_amount, k.claimed_amount), 0), NULLIF(c.amount_found, 0), 0),
                   IF(k.id IS NULL, cl.damage_from, k.damage_from), IF(k.id IS NULL, cl.damage_to, k.damage_to)
            FROM (SELECT %1$s AS person FROM claimant WHERE %1$s IS NOT NULL
                  GROUP BY %1$s HAVING COUNT(*) > 1) several
            JOIN claimant person ON person.%1$s = several.person
            JOIN claim cl ON cl.id = person.claim_id
            JOIN classification c
              ON c.id = (SELECT MAX(newest.id) FROM classification newest WHERE newest.claim_id = cl.id)
            LEFT JOIN claim_correction k ON k.id = c.correction_id
            LEFT JOIN duplicate_link l ON l.claim_id = cl.id
            WHERE cl.incident = :incident AND cl.id <= :through AND NOT c.manual
              AND c.damage_nature <> 'OUT_OF_SCOPE'
              AND NOT EXISTS (SELECT 1 FROM claim_withdrawal own WHERE own.claim_id = cl.id)
              AND NOT (l.claim_id IS NOT NULL AND
            """ + ORPHANED + " AND " + DECIDED + ")";

    private static final List<String> PERSON_KINDS = List.of("phone_index", "email_index", "business_index");

    /** Half-open times; one that is unknown is not disjoint from any. */
    private static final String LINK_TO_EARLIEST = """
            INSERT INTO duplicate_link (claim_id, duplicate_of, created_at)
            SELECT claim_id, CAST(RIGHT(MIN(earliest), 20) AS UNSIGNED), :now
            FROM (SELECT n.claim_id,
                         (SELECT e.place
                          FROM settled_damage e
                          WHERE e.person = n.person AND e.person_kind = n.person_kind AND e.service = n.service
                            AND e.feature = n.feature AND e.loss = n.loss AND e.place < n.place
                            AND NOT COALESCE(e.damage_to <= n.damage_from
                                             AND NOT (e.damage_from <=> n.damage_from), FALSE)
                            AND NOT COALESCE(n.damage_to <= e.damage_from
                                             AND NOT (e.damage_from <=> n.damage_from), FALSE)
                          ORDER BY e.place LIMIT 1) AS earliest
                  FROM new_damage n) found
            WHERE earliest IS NOT NULL
            GROUP BY claim_id
            """;

    /** A claim answered by an operator may be the original of claims that were linked to a later one meanwhile. */
    private static final String FORGET_UNSETTLED = """
            DELETE l FROM duplicate_link l JOIN claim cl ON cl.id = l.claim_id
            WHERE cl.incident = :incident
              AND (NOT EXISTS (SELECT 1 FROM proposal p WHERE p.claim_id = l.claim_id) OR
            """ + ORPHANED + " AND NOT " + DECIDED + ")";

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
        jdbc.update(FORGET_UNSETTLED, Map.of("incident", ClassifyRun.incident(step.getJobParameters())));
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
                WHERE s.place >= '1'
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
