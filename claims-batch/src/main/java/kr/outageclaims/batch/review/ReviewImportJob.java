package kr.outageclaims.batch.review;

import java.util.Map;
import javax.sql.DataSource;
import kr.outageclaims.batch.review.ReviewItem.Decided;
import kr.outageclaims.batch.run.StoredWork;
import kr.outageclaims.batch.run.WorkFailed;
import kr.outageclaims.batch.stored.PendingRows;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcCursorItemReader;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The council's answers → a decision for each proposal of the round → the round is closed, and they count → claimants' progress. */
@Configuration(proxyBeanMethods = false)
class ReviewImportJob {

    private static final int CHUNK_SIZE = 1000;

    @Bean
    Job reviewImport(
            JobRepository jobRepository,
            Step forgetDrafts,
            Step decideProposals,
            Step closeRound,
            Step explainDecisions,
            Step publishProgress) {
        return new JobBuilder("reviewImport", jobRepository)
                .start(forgetDrafts)
                .next(decideProposals)
                .next(closeRound)
                .next(explainDecisions)
                .next(publishProgress)
                .build();
    }

    /** What another import of this open round has left behind never counted. */
    @Bean
    Step forgetDrafts(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            Rounds rounds,
            JdbcTemplate jdbc) {
        return new StepBuilder("forgetDrafts", jobRepository)
                .tasklet(
                        (contribution, context) -> {
                            Taken taken = Taken.of(rounds, contribution.getStepExecution());
                            if (taken.round().isOpen()) {
                                jdbc.update(
                                        "DELETE FROM decision WHERE round_id = ? AND run_id <> ?",
                                        taken.round().id(),
                                        taken.runId());
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactionManager)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step decideProposals(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            JdbcCursorItemReader<ReviewItem> undecidedItemReader,
            ItemProcessor<ReviewItem, Decided> answerApplied,
            JdbcBatchItemWriter<Decided> decisionWriter) {
        return new StepBuilder("decideProposals", jobRepository)
                .<ReviewItem, Decided>chunk(CHUNK_SIZE)
                .transactionManager(transactionManager)
                .reader(undecidedItemReader)
                .processor(answerApplied)
                .writer(decisionWriter)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    @StepScope
    JdbcCursorItemReader<ReviewItem> undecidedItemReader(
            DataSource dataSource, Rounds rounds, @Value("#{stepExecution}") StepExecution step) {
        return PendingRows.reader(
                "undecidedItemReader",
                dataSource,
                new PendingRows.Query<>(
                        ReviewItems.UNDECIDED,
                        Map.of("round", Taken.of(rounds, step).round().id()),
                        ReviewItems::read));
    }

    @Bean
    @StepScope
    ItemProcessor<ReviewItem, Decided> answerApplied(
            Rounds rounds, StoredAnswers stored, @Value("#{stepExecution}") StepExecution step) {
        Taken taken = Taken.of(rounds, step);
        Answers answers = stored.of(taken.round().id(), taken.answers());
        return item -> item.decidedBy(answers.of(item));
    }

    @Bean
    @StepScope
    JdbcBatchItemWriter<Decided> decisionWriter(
            DataSource dataSource, Rounds rounds, @Value("#{stepExecution}") StepExecution step) {
        Taken taken = Taken.of(rounds, step);
        return new JdbcBatchItemWriterBuilder<Decided>()
                .dataSource(dataSource)
                .sql(Decisions.INSERT)
                .itemPreparedStatementSetter(new Decisions(taken.round().id(), taken.by(), taken.runId(), rounds.now()))
                .assertUpdates(false)
                .build();
    }

    @Bean
    StoredWork storedDecisions(JdbcClient jdbc) {
        return new StoredWork("reviewImport", "decideProposals", CHUNK_SIZE, StoredWork.rowsOf("decision", jdbc));
    }

    @Bean
    Step closeRound(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            Rounds rounds,
            StoredAnswers stored,
            DataSource dataSource) {
        JdbcTemplate streaming = new JdbcTemplate(dataSource);
        streaming.setFetchSize(Integer.MIN_VALUE);
        return new StepBuilder("closeRound", jobRepository)
                .tasklet(new CloseRound(rounds, stored, streaming), transactionManager)
                .build();
    }

    /**
     * What a run is about.
     *
     * @param answers hash of the answers it applies
     */
    record Taken(Round round, String answers, String by, long runId) {

        /** @throws WorkFailed when the answers are to another copy of the open round than the newest */
        static Taken of(Rounds rounds, StepExecution step) {
            JobParameters run = step.getJobParameters();
            Round round = rounds.of(run.getString("incident", ""), Integer.parseInt(run.getString("round", "0")))
                    .orElseThrow();
            if (round.isOpen() && !Integer.toString(round.exported()).equals(run.getString("copy"))) {
                throw new WorkFailed(ReviewImportRun.stale(round));
            }
            return new Taken(
                    round,
                    run.getString("answers", ""),
                    run.getString("by", ""),
                    step.getJobExecution().getJobInstanceId());
        }
    }
}
