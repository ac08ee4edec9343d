package kr.outageclaims.batch.propose;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import kr.outageclaims.batch.run.IdRanges;
import kr.outageclaims.batch.run.StoredWork;
import kr.outageclaims.batch.stored.PendingRows;
import kr.outageclaims.batch.stored.RulebooksAtHand;
import kr.outageclaims.batch.stored.UtcColumn;
import kr.outageclaims.claim.Accumulation;
import kr.outageclaims.rulebook.Rulebook;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcCursorItemReader;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Classified claims → turns of the beneficiaries → proposals under a rulebook → control totals → claimants' progress. */
@Configuration(proxyBeanMethods = false)
class ProposeJob {

    private static final int CHUNK_SIZE = 1000;
    /** Each range holds two connections, its cursor's and its transaction's; the pool has ten. */
    private static final int RANGES_AT_ONCE = 4;

    @Bean
    Job propose(
            JobRepository jobRepository,
            Step rankBeneficiaries,
            Step proposeCompensation,
            Step proposeTotals,
            Step publishProgress) {
        return new JobBuilder("propose", jobRepository)
                .start(rankBeneficiaries)
                .next(proposeCompensation)
                .next(proposeTotals)
                .next(publishProgress)
                .build();
    }

    @Bean
    Step rankBeneficiaries(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            NamedParameterJdbcTemplate jdbc,
            Clock clock) {
        return new StepBuilder("rankBeneficiaries", jobRepository)
                .tasklet(new RankBeneficiaries(jdbc, clock), transactionManager)
                .build();
    }

    /** Continued runs look again at every range: what has its proposal does not wait any more. */
    @Bean
    Step proposeCompensation(
            JobRepository jobRepository, Step proposeRange, Partitioner proposeRanges, TaskExecutor proposeThreads) {
        return new StepBuilder("proposeCompensation", jobRepository)
                .allowStartIfComplete(true)
                .partitioner("proposeRange", proposeRanges)
                .step(proposeRange)
                .taskExecutor(proposeThreads)
                .build();
    }

    @Bean
    @StepScope
    Partitioner proposeRanges(@Value("#{stepExecution.jobParameters}") JobParameters run) {
        return IdRanges.of(run);
    }

    @Bean
    TaskExecutor proposeThreads() {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(RANGES_AT_ONCE);
        threads.setThreadNamePrefix("propose-");
        threads.setDaemon(true);
        return threads;
    }

    @Bean
    Step proposeRange(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            JdbcCursorItemReader<ProposableClaim> proposableClaimReader,
            ItemProcessor<ProposableClaim, Proposal> rulebookApplied,
            JdbcBatchItemWriter<Proposal> proposalWriter) {
        return new StepBuilder("proposeRange", jobRepository)
                .<ProposableClaim, Proposal>chunk(CHUNK_SIZE)
                .transactionManager(transactionManager)
                .reader(proposableClaimReader)
                .processor(rulebookApplied)
                .writer(proposalWriter)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    @StepScope
    JdbcCursorItemReader<ProposableClaim> proposableClaimReader(
            DataSource dataSource, RulebooksAtHand rulebooks, @Value("#{stepExecution}") StepExecution step) {
        JobParameters run = step.getJobParameters();
        IdRanges.Range ids = IdRanges.of(step);
        Accumulation accumulation = rulebooks
                .forIncident(ProposeRun.rulebook(run), ProposeRun.incident(run))
                .manifest()
                .accumulation();
        Map<String, Object> range = Map.of(
                "incident", ProposeRun.incident(run),
                "rulebook", ProposeRun.rulebook(run),
                "classified", ProposeRun.extent(run).classified(),
                "marked", ProposeRun.extent(run).marked(),
                "first", ids.first(),
                "through", ids.last());
        return PendingRows.reader(
                "proposableClaimReader",
                dataSource,
                new PendingRows.Query<>(
                        ProposableClaims.IN_RANGE, range, (row, number) -> ProposableClaims.read(row, accumulation)));
    }

    @Bean
    @StepScope
    ItemProcessor<ProposableClaim, Proposal> rulebookApplied(
            RulebooksAtHand rulebooks, @Value("#{stepExecution.jobParameters}") JobParameters run) {
        Rulebook rulebook = rulebooks.forIncident(ProposeRun.rulebook(run), ProposeRun.incident(run));
        return claim -> new Proposal(claim, rulebook.evaluate(claim.facts()).outcome());
    }

    @Bean
    @StepScope
    JdbcBatchItemWriter<Proposal> proposalWriter(
            DataSource dataSource,
            Clock clock,
            RulebooksAtHand rulebooks,
            @Value("#{stepExecution}") StepExecution step) {
        JobParameters run = step.getJobParameters();
        Rulebook rulebook = rulebooks.forIncident(ProposeRun.rulebook(run), ProposeRun.incident(run));
        long runId = step.getJobExecution().getJobInstanceId();
        return new JdbcBatchItemWriterBuilder<Proposal>()
                .dataSource(dataSource)
                .sql(Proposals.INSERT)
                .itemPreparedStatementSetter(new Proposals(rulebook, runId, UtcColumn.now(clock)))
                .assertUpdates(false)
                .build();
    }

    @Bean
    StoredWork storedProposals(JdbcClient jdbc) {
        return new StoredWork(
                "propose", "proposeRange", CHUNK_SIZE * RANGES_AT_ONCE, StoredWork.rowsOf("proposal", jdbc));
    }

    @Bean
    Step proposeTotals(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            NamedParameterJdbcTemplate jdbc,
            RulebooksAtHand rulebooks) {
        return new StepBuilder("proposeTotals", jobRepository)
                .tasklet(new ProposeTotals(jdbc, rulebooks), transactionManager)
                .build();
    }
}
