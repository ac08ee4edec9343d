package kr.outageclaims.batch.classify;

import kr.outageclaims.batch.classify.PendingClaims.Extent;
import kr.outageclaims.batch.run.WorkFailed;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The control totals: every claim up to {@code through} has its classification, and every link its original. */
final class ClassifyTotals implements Tasklet {

    private final PendingClaims pendingClaims;
    private final JdbcClient jdbc;

    ClassifyTotals(PendingClaims pendingClaims, JdbcClient jdbc) {
        this.pendingClaims = pendingClaims;
        this.jdbc = jdbc;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        JobParameters run = contribution.getStepExecution().getJobParameters();
        long claims = claims(run);
        refuseMissing(run, claims);
        refuseChains();
        contribution.incrementWriteCount(claims);
        return RepeatStatus.FINISHED;
    }

    private void refuseMissing(JobParameters run, long claims) {
        long missing = pendingClaims
                .pending(ClassifyRun.incident(run), ClassifyRun.keywordSet(run), ClassifyRun.extent(run))
                .count();
        if (missing != 0) {
            throw new WorkFailed("control totals: of " + claims + " claims from id "
                    + ClassifyRun.extent(run).first() + " to "
                    + ClassifyRun.extent(run).through() + " only "
                    + (claims - missing) + " are classified under keyword set " + ClassifyRun.keywordSet(run) + "; "
                    + missing
                    + " are missing: registered while this run read, or deleted by something else than this job."
                    + " Run classify again: it takes them on");
        }
    }

    private void refuseChains() {
        long chained = jdbc.sql(
                        "SELECT COUNT(*) FROM duplicate_link l JOIN duplicate_link o ON o.claim_id = l.duplicate_of")
                .query(Long.class)
                .single();
        if (chained != 0) {
            throw new WorkFailed("control totals: " + chained + " duplicates point to a claim that is a duplicate"
                    + " itself; the links were changed by something else than this job."
                    + " Delete them from duplicate_link and run classify again: it links anew");
        }
    }

    private long claims(JobParameters run) {
        Extent extent = ClassifyRun.extent(run);
        return jdbc.sql("SELECT COUNT(*) FROM claim WHERE incident = ? AND id BETWEEN ? AND ?")
                .params(ClassifyRun.incident(run), extent.first(), extent.through())
                .query(Long.class)
                .single();
    }
}
