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
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.database.JdbcCursorItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Payouts and payout files of a closed round. See README.md beside this file. */
@Configuration(proxyBeanMethods = false)
class PayoutJob {

    private static final int CHUNK_SIZE = 1000;

    @Bean
    Job payout(
            JobRepository repository,
            Step createPayouts,
            Step writePayoutFiles,
            Step explainDecisions,
            Step publishProgress) {
        return new JobBuilder("payout", repository)
                .start(createPayouts)
                .next(writePayoutFiles)
                .next(explainDecisions)
                .next(publishProgress)
                .build();
    }

    @Bean
    Step createPayouts(
            JobRepository repository,
            PlatformTransactionManager transactions,
            JdbcCursorItemReader<Approved> approvedDecisions,
            DataSource dataSource,
            PayoutPlan plan,
            Clock clock) {
        return new StepBuilder("createPayouts", repository)
                .<Approved, List<Payout>>chunk(CHUNK_SIZE)
                .transactionManager(transactions)
                .reader(approvedDecisions)
                .processor(plan::payouts)
                .writer(new PayoutRows(new JdbcTemplate(dataSource), clock))
                .build();
    }

    @Bean
    @StepScope
    JdbcCursorItemReader<Approved> approvedDecisions(
            DataSource dataSource,
            JdbcClient jdbc,
            @Value("#{jobParameters['incident']}") String incident,
            @Value("#{jobParameters['round']}") String round) {
        long roundId =
                PayoutRound.closed(jdbc, incident, Integer.parseInt(round)).id();
        return PendingRows.reader(
                "approvedDecisions",
                dataSource,
                new PendingRows.Query<>(ApprovedDecisions.PENDING, Map.of("round", roundId), ApprovedDecisions::row));
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
                        WHERE r.incident = ? AND r.number = ? AND p.created_at >= ?
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
            @Value("#{jobParameters['incident']}") String incident,
            @Value("#{jobParameters['round']}") String round,
            @Value("#{jobParameters['out']}") String out) {
        return (contribution, context) -> {
            PayoutRound closed = PayoutRound.closed(jdbc, incident, Integer.parseInt(round));
            files.write(closed, Path.of(out), closed.granted(jdbc));
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
