package kr.outageclaims.batch.classify;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import kr.outageclaims.batch.run.IdRanges;
import kr.outageclaims.batch.run.StoredWork;
import kr.outageclaims.batch.stored.PendingRows;
import kr.outageclaims.classifier.Classifier;
import kr.outageclaims.outage.OutageCalendar;
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

/** Claims and the operators' answers → classifications → links between duplicates → control totals → claimants' progress. */
@Configuration(proxyBeanMethods = false)
class ClassifyJob {

    private static final int CHUNK_SIZE = 1000;
    /** Each range holds two connections, its cursor's and its transaction's; the pool has ten. */
    private static final int RANGES_AT_ONCE = 4;

    @Bean
    Job classify(
            JobRepository jobRepository,
            Step classifyClaims,
            Step linkDuplicates,
            Step classifyTotals,
            Step publishProgress) {
        return new JobBuilder("classify", jobRepository)
                .start(classifyClaims)
                .next(linkDuplicates)
                .next(classifyTotals)
                .next(publishProgress)
                .build();
    }

    /** Continued runs look again at every range: what is there already is not pending any more. */
    @Bean
    Step classifyClaims(
            JobRepository jobRepository, Step classifyRange, Partitioner claimRanges, TaskExecutor rangeThreads) {
        return new StepBuilder("classifyClaims", jobRepository)
                .allowStartIfComplete(true)
                .partitioner("classifyRange", claimRanges)
                .step(classifyRange)
                .taskExecutor(rangeThreads)
                .build();
    }

    @Bean
    @StepScope
    Partitioner claimRanges(@Value("#{stepExecution.jobParameters}") JobParameters run) {
        return IdRanges.of(run);
    }

    @Bean
    TaskExecutor rangeThreads() {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(RANGES_AT_ONCE);
        threads.setThreadNamePrefix("classify-");
        threads.setDaemon(true);
        return threads;
    }

    @Bean
    Step classifyRange(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            JdbcCursorItemReader<PendingClaim> pendingClaimReader,
            ItemProcessor<PendingClaim, ClassifiedClaim> claimReading,
            JdbcBatchItemWriter<ClassifiedClaim> classificationWriter) {
        return new StepBuilder("classifyRange", jobRepository)
                .<PendingClaim, ClassifiedClaim>chunk(CHUNK_SIZE)
                .transactionManager(transactionManager)
                .reader(pendingClaimReader)
                .processor(claimReading)
                .writer(classificationWriter)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    @StepScope
    JdbcCursorItemReader<PendingClaim> pendingClaimReader(
            DataSource dataSource, @Value("#{stepExecution}") StepExecution step) {
        JobParameters run = step.getJobParameters();
        IdRanges.Range ids = IdRanges.of(step);
        Map<String, Object> range = Map.of(
                "incident", ClassifyRun.incident(run),
                "keywordSet", ClassifyRun.keywordSet(run),
                "answers", ClassifyRun.extent(run).answers(),
                "corrections", ClassifyRun.extent(run).corrections(),
                "first", ids.first(),
                "through", ids.last());
        return PendingRows.reader(
                "pendingClaimReader",
                dataSource,
                new PendingRows.Query<>(PendingClaims.IN_RANGE, range, PendingClaims::read));
    }

    @Bean
    @StepScope
    ItemProcessor<PendingClaim, ClassifiedClaim> claimReading(
            @Value("#{jobParameters['incident']}") String incident,
            @Value("#{jobParameters['keywordSet']}") String keywordSet) {
        Classifier classifier = Classifier.newest(OutageCalendar.of(incident).orElseThrow());
        if (!classifier.keywordSet().equals(keywordSet)) {
            throw new IllegalStateException(
                    "the run is for keyword set " + keywordSet + ", but the newest is " + classifier.keywordSet());
        }
        return new ClaimReading(classifier);
    }

    @Bean
    @StepScope
    JdbcBatchItemWriter<ClassifiedClaim> classificationWriter(
            DataSource dataSource, Clock clock, @Value("#{stepExecution.jobExecution.jobInstanceId}") long runId) {
        return new JdbcBatchItemWriterBuilder<ClassifiedClaim>()
                .dataSource(dataSource)
                .sql(Classifications.INSERT)
                .itemPreparedStatementSetter(Classifications.of(runId, clock))
                .assertUpdates(false)
                .build();
    }

    @Bean
    Step linkDuplicates(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            NamedParameterJdbcTemplate jdbc,
            Clock clock) {
        return new StepBuilder("linkDuplicates", jobRepository)
                .tasklet(new LinkDuplicates(jdbc, clock), transactionManager)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    StoredWork storedClassifications(JdbcClient jdbc) {
        return new StoredWork(
                "classify", "classifyRange", CHUNK_SIZE * RANGES_AT_ONCE, StoredWork.rowsOf("classification", jdbc));
    }

    @Bean
    Step classifyTotals(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            PendingClaims pendingClaims,
            JdbcClient jdbc) {
        return new StepBuilder("classifyTotals", jobRepository)
                .tasklet(new ClassifyTotals(pendingClaims, jdbc), transactionManager)
                .build();
    }
}
