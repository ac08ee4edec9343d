package kr.outageclaims.batch.propose;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kr.outageclaims.batch.propose.ProposeRun.Extent;
import kr.outageclaims.batch.run.WorkFailed;
import kr.outageclaims.batch.stored.FactsJson;
import kr.outageclaims.batch.stored.RulebooksAtHand;
import kr.outageclaims.rulebook.Rulebook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The control totals. Claims: every classified claim has a proposal, waits for an operator, was decided before or
 * withdrawn.
 * Money: the rulebook, asked again with the facts as stored, comes to the same sum as the table.
 */
final class ProposeTotals implements Tasklet {

    private static final Logger LOG = LoggerFactory.getLogger(ProposeTotals.class);

    private static final String CLAIMS = """
            SELECT COUNT(*) AS classified,
                   COALESCE(SUM(c.manual), 0) AS waiting,
                   COALESCE(SUM(NOT c.manual AND p.claim_id IS NULL AND d.claim_id IS NOT NULL), 0) AS decided,
                   COALESCE(SUM(NOT c.manual AND p.claim_id IS NULL AND d.claim_id IS NULL AND w.claim_id IS NOT NULL), 0)
                       AS withdrawn,
                   COALESCE(SUM(NOT c.manual AND p.claim_id IS NOT NULL), 0) AS proposed
            """ + ProposableClaims.NEWEST_CLASSIFICATION + """
            LEFT JOIN (SELECT DISTINCT claim_id, classification_id FROM proposal
                       WHERE rulebook = :rulebook AND claim_id BETWEEN :first AND :through) p
                   ON p.claim_id = cl.id AND p.classification_id = c.id
            LEFT JOIN (SELECT DISTINCT d.claim_id FROM decision d JOIN review_round r ON r.id = d.round_id
                       WHERE d.decision <> 'HOLD' AND r.closed_at IS NOT NULL) d ON d.claim_id = cl.id
            LEFT JOIN claim_withdrawal w ON w.claim_id = cl.id
            WHERE cl.incident = :incident AND cl.id BETWEEN :first AND :through
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final JdbcTemplate streaming;
    private final RulebooksAtHand rulebooks;

    ProposeTotals(NamedParameterJdbcTemplate jdbc, RulebooksAtHand rulebooks) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(
                java.util.Objects.requireNonNull(jdbc.getJdbcTemplate().getDataSource()));
        this.streaming.setFetchSize(Integer.MIN_VALUE);
        this.rulebooks = rulebooks;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        StepExecution step = contribution.getStepExecution();
        JobParameters run = step.getJobParameters();
        Claims claims = claims(run);
        long missing =
                claims.classified() - claims.waiting() - claims.decided() - claims.withdrawn() - claims.proposed();
        if (missing != 0) {
            throw new WorkFailed("control totals: of " + claims.classified() + " classified claims "
                    + claims.proposed() + " have a proposal, " + claims.waiting() + " wait for an operator, "
                    + claims.decided() + " were decided before and " + claims.withdrawn() + " were withdrawn; "
                    + missing
                    + " are missing: deleted by something else than this job. Run propose again: it takes them on");
        }
        long won = refuseOtherMoney(step.getJobExecution().getJobInstanceId(), run);
        LOG.info(
                "step=proposeTotals read={} written={} setAside={} won={}",
                claims.classified(),
                claims.proposed(),
                claims.waiting() + claims.decided() + claims.withdrawn(),
                won);
        return RepeatStatus.FINISHED;
    }

    private Claims claims(JobParameters run) {
        Extent extent = ProposeRun.extent(run);
        return jdbc.queryForObject(
                CLAIMS,
                Map.of(
                        "incident", ProposeRun.incident(run),
                        "rulebook", ProposeRun.rulebook(run),
                        "first", extent.first(),
                        "through", extent.through(),
                        "classified", extent.classified()),
                (row, number) -> new Claims(
                        row.getLong("classified"),
                        row.getLong("waiting"),
                        row.getLong("decided"),
                        row.getLong("withdrawn"),
                        row.getLong("proposed")));
    }

    private long refuseOtherMoney(long runId, JobParameters run) {
        Rulebook rulebook = rulebooks.forIncident(ProposeRun.rulebook(run), ProposeRun.incident(run));
        AtomicLong stored = new AtomicLong();
        AtomicLong again = new AtomicLong();
        streaming.query(
                "SELECT facts, cash_won FROM proposal WHERE run_id = ?",
                row -> {
                    stored.addAndGet(row.getLong("cash_won"));
                    again.addAndGet(rulebook.evaluate(FactsJson.read(row.getString("facts")))
                            .outcome()
                            .cash()
                            .amount());
                },
                runId);
        if (stored.get() != again.get()) {
            throw new WorkFailed("control totals: the proposals of this run sum to " + stored + " won, but the stored"
                    + " facts under rulebook " + rulebook.version() + " give " + again
                    + " won. The table proposal was changed by something else than this job:"
                    + " compare with the backup and put the rows back");
        }
        return stored.get();
    }

    /** @param decided before this run, without a proposal for their newest classification */
    private record Claims(long classified, long waiting, long decided, long withdrawn, long proposed) {}
}
