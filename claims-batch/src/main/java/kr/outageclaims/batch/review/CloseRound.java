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
 * decision, and each decision is what its answer says, won for won. A proposal whose claim was classified anew
 * meanwhile, was told anew or withdrawn, or whose evidence was looked at, is held whatever its answer says: the council
 * decided on facts that hold no more.
 */
final class CloseRound implements Tasklet {

    private static final Logger LOG = LoggerFactory.getLogger(CloseRound.class);

    /** Stands as the comment of such a decision; the council's own words stay with its answers. */
    private static final String SUPERSEDED = "제안 뒤에 고쳐지거나 다시 분류되었거나 증빙 확인이 바뀌어 보류합니다. 새 제안으로 심사하십시오."
            + " / Held: told or classified anew, or its evidence looked at, since it was proposed.";

    private static final String WITHDRAWN = "신고인이 신고를 취소하여 보류합니다. / Held: withdrawn by the claimant.";

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
        int held = streaming.update(
                ReviewItems.HOLD_SUPERSEDED,
                WITHDRAWN,
                SUPERSEDED,
                taken.round().id());
        Answers answers = stored.of(taken.round().id(), taken.answers());
        AtomicLong items = new AtomicLong();
        AtomicLong won = new AtomicLong();
        streaming.query(
                ReviewItems.WITH_DECISION,
                row -> {
                    ReviewItem item = ReviewItems.read(row, 0);
                    Answer answer = answers.of(item);
                    Decided expected =
                            item.decidedBy(row.getBoolean("superseded") ? Answer.held(answer.rowKey()) : answer);
                    if (!expected.answer().decision().name().equals(row.getString("decision"))
                            || expected.cash().amount() != row.getLong("decided_won")
                            || !expected.entitlements().equals(row.getString("decided_entitlements"))) {
                        throw new WorkFailed("control totals: the decision on proposal " + item.proposalId()
                                + " is missing or not what row "
                                + expected.answer().rowKey()
                                + " of the workbook says: changed by something else than this"
                                + " job. Nothing counts yet. Delete the decision and import again: it is made anew");
                    }
                    items.incrementAndGet();
                    won.addAndGet(expected.cash().amount());
                },
                taken.round().id());
        long decisions = rounds.decisions(taken.round());
        if (decisions != items.get()) {
            throw new WorkFailed("control totals: round " + taken.round().number() + " has " + items + " proposals laid"
                    + " before the council, but " + decisions + " decisions: the tables review_item or decision were"
                    + " changed by something else than this job. Nothing counts yet. Compare with the backup and put"
                    + " the rows back");
        }
        if (!rounds.close(taken.round(), taken.by(), taken.answers())) {
            throw new WorkFailed("round " + taken.round().number()
                    + " was exported again or closed meanwhile; nothing of this import counts");
        }
        LOG.info("step=closeRound read={} written={} setAside={} won={}", items, items, held, won);
        return RepeatStatus.FINISHED;
    }
}
