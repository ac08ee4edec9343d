package kr.outageclaims.batch.propose;

import java.time.Clock;
import java.util.Map;
import kr.outageclaims.batch.propose.ProposeRun.Extent;
import kr.outageclaims.batch.stored.UtcColumn;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Gives each claim that reaches the small-business rows its turn among the claims of the same beneficiary: behind
 * those that have one, the new ones by the time they were received. One statement; a turn, once given, stays.
 */
final class RankBeneficiaries implements Tasklet {

    private static final String GIVE_TURNS = """
            INSERT INTO support_turn (claim_id, incident, support, beneficiary_index, turn, created_at)
            SELECT fresh.claim_id, :incident, 'small-business', fresh.beneficiary_index,
                   COALESCE(taken.turns, 0)
                       + ROW_NUMBER() OVER (PARTITION BY fresh.beneficiary_index
                                            ORDER BY fresh.received_at, fresh.claim_id),
                   :now
            FROM (SELECT cl.id AS claim_id, cl.received_at, person.beneficiary_index
            """ + ProposableClaims.NEWEST_CLASSIFICATION + """
                  JOIN claimant person ON person.claim_id = cl.id
                  LEFT JOIN duplicate_link l ON l.claim_id = cl.id
                  LEFT JOIN support_turn own ON own.claim_id = cl.id AND own.support = 'small-business'
                  WHERE cl.incident = :incident AND NOT c.manual AND c.damage_nature = 'MONETARY'
                    AND c.reporter = 'SMALL_BUSINESS' AND c.tier = 'FREE' AND c.damage_time <> 'OUTSIDE'
                    AND l.claim_id IS NULL AND own.claim_id IS NULL
                    AND NOT EXISTS (SELECT 1 FROM claim_withdrawal w WHERE w.claim_id = cl.id)) fresh
            LEFT JOIN (SELECT beneficiary_index, MAX(turn) AS turns FROM support_turn
                       WHERE incident = :incident AND support = 'small-business' GROUP BY beneficiary_index) taken
              ON taken.beneficiary_index = fresh.beneficiary_index
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    RankBeneficiaries(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        JobParameters run = contribution.getStepExecution().getJobParameters();
        Extent extent = ProposeRun.extent(run);
        int turns = jdbc.update(
                GIVE_TURNS,
                Map.of(
                        "incident", ProposeRun.incident(run),
                        "first", 0L,
                        "through", extent.through(),
                        "classified", extent.classified(),
                        "now", UtcColumn.now(clock)));
        contribution.incrementWriteCount(turns);
        return RepeatStatus.FINISHED;
    }
}
