package kr.outageclaims.batch.payout;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kr.outageclaims.batch.run.StoredWork;
import kr.outageclaims.batch.stored.PendingRows;
import kr.outageclaims.intake.claimant.Unsealing;
import kr.outageclaims.rulebook.EntitlementKinds;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcCursorItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/** Payouts and payout files of a closed round. See README.md beside this file. */
@Configuration(proxyBeanMethods = false)
class PayoutJob {

    private static final int CHUNK_SIZE = 1000;
    /** Parameter of a run: the number of the files that hold what it makes ready. */
    static final String SUPPLEMENT = "supplement";

    @Bean
    Job payout(
            JobRepository repository,
            Step takeIntoPayment,
            Step createPayouts,
            Step tryReturnedAnew,
            Step payWhatWaited,
            Step writePayoutFiles,
            Step explainDecisions,
            Step publishProgress,
            Step letGoOfPayment) {
        return new JobBuilder("payout", repository)
                .start(takeIntoPayment)
                .next(createPayouts)
                .next(tryReturnedAnew)
                .next(payWhatWaited)
                .next(writePayoutFiles)
                .next(explainDecisions)
                .next(publishProgress)
                .next(letGoOfPayment)
                .build();
    }

    /** From here to {@code letGoOfPayment} claimants can change nothing in the round's claims. */
    @Bean
    Step takeIntoPayment(JobRepository repository, PlatformTransactionManager transactions, JdbcClient jdbc) {
        DefaultTransactionAttribute readCommitted = new DefaultTransactionAttribute();
        readCommitted.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return new StepBuilder("takeIntoPayment", repository)
                .tasklet(
                        (contribution, context) -> {
                            contribution.incrementWriteCount(
                                    new ClaimsInPayment(jdbc).takeIn(round(jdbc, parameters(contribution))));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .transactionAttribute(readCommitted)
                .build();
    }

    @Bean
    Step letGoOfPayment(JobRepository repository, PlatformTransactionManager transactions, JdbcClient jdbc) {
        return new StepBuilder("letGoOfPayment", repository)
                .tasklet(
                        (contribution, context) -> {
                            new ClaimsInPayment(jdbc).letGo(round(jdbc, parameters(contribution)));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    Step createPayouts(
            JobRepository repository,
            PlatformTransactionManager transactions,
            JdbcCursorItemReader<Approved> approvedDecisions,
            ItemWriter<List<Payout>> payoutWriter,
            PayoutPlan plan) {
        return new StepBuilder("createPayouts", repository)
                .<Approved, List<Payout>>chunk(CHUNK_SIZE)
                .transactionManager(transactions)
                .reader(approvedDecisions)
                .processor(plan::payouts)
                .writer(payoutWriter)
                .build();
    }

    @Bean
    @StepScope
    JdbcCursorItemReader<Approved> approvedDecisions(
            DataSource dataSource, JdbcClient jdbc, @Value("#{stepExecution.jobParameters}") JobParameters run) {
        return PendingRows.reader(
                "approvedDecisions",
                dataSource,
                new PendingRows.Query<>(ApprovedDecisions.PENDING, extent(jdbc, run), ApprovedDecisions::row));
    }

    @Bean
    @StepScope
    ItemWriter<List<Payout>> payoutWriter(DataSource dataSource, Clock clock) {
        return new PayoutRows(new JdbcTemplate(dataSource), clock);
    }

    /** What the bank or a service sent back waits anew, as a further attempt. */
    @Bean
    Step tryReturnedAnew(
            JobRepository repository, PlatformTransactionManager transactions, JdbcClient jdbc, Clock clock) {
        return new StepBuilder("tryReturnedAnew", repository)
                .tasklet(
                        (contribution, context) -> {
                            PayoutRound round = round(jdbc, parameters(contribution));
                            contribution.incrementWriteCount(new ReturnedPayouts(jdbc, clock).tryAnew(round));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    /** What claimants have given since makes payouts ready that waited for it. */
    @Bean
    Step payWhatWaited(
            JobRepository repository,
            PlatformTransactionManager transactions,
            JdbcCursorItemReader<Approved> givenSince,
            ItemWriter<List<Payout>> waitingPayoutWriter,
            PayoutPlan plan) {
        return new StepBuilder("payWhatWaited", repository)
                .<Approved, List<Payout>>chunk(CHUNK_SIZE)
                .transactionManager(transactions)
                .reader(givenSince)
                .processor(plan::payouts)
                .writer(waitingPayoutWriter)
                .build();
    }

    @Bean
    @StepScope
    JdbcCursorItemReader<Approved> givenSince(
            DataSource dataSource, JdbcClient jdbc, @Value("#{stepExecution.jobParameters}") JobParameters run) {
        return PendingRows.reader(
                "givenSince",
                dataSource,
                new PendingRows.Query<>(ApprovedDecisions.GIVEN_TO, extent(jdbc, run), ApprovedDecisions::row));
    }

    @Bean
    @StepScope
    ItemWriter<List<Payout>> waitingPayoutWriter(
            DataSource dataSource, @Value("#{stepExecution.jobParameters}") JobParameters run) {
        return new WaitingPayouts(new JdbcTemplate(dataSource), run);
    }

    private static Map<String, Long> extent(JdbcClient jdbc, JobParameters run) {
        return Map.of("round", round(jdbc, run).id());
    }

    private static PayoutRound round(JdbcClient jdbc, JobParameters run) {
        return PayoutRound.closed(jdbc, run.getString("incident", ""), Integer.parseInt(run.getString("round", "0")));
    }

    private static JobParameters parameters(StepContribution contribution) {
        return contribution.getStepExecution().getJobParameters();
    }

    /** Runs of one incident exclude each other, so what was made since this one began is its own. */
    @Bean
    StoredWork storedPayouts(JdbcClient jdbc, JobRepository repository) {
        return new StoredWork(
                "payout",
                "createPayouts",
                CHUNK_SIZE,
                run -> jdbc.sql("""
                        SELECT COUNT(DISTINCT p.decision_id) FROM payout p JOIN review_round r ON r.id = p.round_id
                        WHERE r.incident = ? AND r.number = ? AND p.created_at >= ? AND p.attempt = 1
                        """)
                        .params(
                                run.getJobParameters().getString("incident"),
                                run.getJobParameters().getString("round"),
                                repository.getJobExecutions(run.getJobInstance()).stream()
                                        .map(JobExecution::getCreateTime)
                                        .min(LocalDateTime::compareTo)
                                        .orElseThrow())
                        .query(Long.class)
                        .single());
    }

    @Bean
    Step writePayoutFiles(
            JobRepository repository, PlatformTransactionManager transactions, Tasklet payoutFilesTasklet) {
        return new StepBuilder("writePayoutFiles", repository)
                .tasklet(payoutFilesTasklet, transactions)
                .build();
    }

    @Bean
    @StepScope
    Tasklet payoutFilesTasklet(
            PayoutFiles files,
            JdbcClient jdbc,
            DataSource dataSource,
            @Value("#{stepExecution.jobParameters}") JobParameters run) {
        return (contribution, context) -> {
            PayoutRound closed = round(jdbc, run);
            new WithdrawnPayouts(jdbc).holdBack(closed);
            List<PayoutLine> lines = files.write(closed, Path.of(run.getString("out", "")), closed.granted(jdbc));
            new PayoutLines(new JdbcTemplate(dataSource)).keep(closed, lines);
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    PayoutPlan payoutPlan(ObjectProvider<Unsealing> unsealing) {
        // Every job is built at start, whatever the command; the private key is read only where accounts are opened.
        AccountCheck accounts = account -> new Accounts(unsealing.getObject()).isPayable(account);
        return new PayoutPlan(accounts, EntitlementKinds.shipped());
    }

    @Bean
    PayoutFiles payoutFiles(DataSource dataSource, Unsealing unsealing, BankSheetSettings settings) {
        return new PayoutFiles(new PayoutReading(dataSource), unsealing, settings);
    }
}
