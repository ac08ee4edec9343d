package kr.outageclaims.batch.review;

import java.util.concurrent.atomic.AtomicLong;
import kr.outageclaims.batch.review.ReviewItem.Decided;
import kr.outageclaims.batch.run.WorkFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Closes the round, and with that makes its decisions count, once the control totals add up: every item has a
 * decision, and each decision is what its answer says, won for won.
 */
final class CloseRound implements Tasklet {

    private static final Logger LOG = LoggerFactory.getLogger(CloseRound.class);

    private final Rounds rounds;
    private final StoredAnswers stored;
    private final JdbcTemplate streaming;

    CloseRound(Rounds rounds, StoredAnswers stored, JdbcTemplate streaming) {
        this.rounds = rounds;
        this.stored = stored;
        this.streaming = streaming;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        ReviewImportJob.Taken taken = ReviewImportJob.Taken.of(rounds, contribution.getStepExecution());
        if (!taken.round().isOpen()) {
            return RepeatStatus.FINISHED;
        }
        Answers answers = stored.of(taken.round().id(), taken.answers());
        AtomicLong items = new AtomicLong();
        AtomicLong won = new AtomicLong();
        streaming.query(
                ReviewItems.WITH_DECISION,
                row -> {
                    ReviewItem item = ReviewItems.read(row, 0);
                    Decided expected = item.decidedBy(answers.of(item));
                    if (!expected.answer().decision().name().equals(row.getString("decision"))
                            || expected.cash().amount() != row.getLong("decided_won")
                            || !expected.entitlements().equals(row.getString("decided_entitlements"))) {
                        throw new WorkFailed("control totals: the decision on proposal " + item.proposalId()
                                + " is missing or not what row "
                                + expected.answer().rowKey() + " of the workbook says");
                    }
                    items.incrementAndGet();
                    won.addAndGet(expected.cash().amount());
                },
                taken.round().id());
        if (!rounds.close(taken.round(), taken.by(), taken.answers())) {
            throw new WorkFailed("round " + taken.round().number()
                    + " was exported again or closed meanwhile; nothing of this import counts");
        }
        LOG.info("step=closeRound read={} written={} setAside=0 won={}", items, items, won);
        return RepeatStatus.FINISHED;
    }
}
