package kr.outageclaims.batch.bank;

import java.nio.file.Path;
import java.util.Objects;
import kr.outageclaims.batch.run.StoredWork;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A file that came back → what became of its payouts; what fits none is set aside. Claimants' progress is a job of its own,
 * once for all files that a command brings.
 */
@Configuration(proxyBeanMethods = false)
class PayoutResultsJob {

    static final String INCIDENT = "incident";
    static final String SHEET = "sheet";
    static final String SHA256 = "sha256";
    /** Where the file lies, and who brought it; no part of a run's identity, which is the content. */
    static final String FILE = "file";

    static final String BY = "by";

    private static final String NAME = "payoutResults";
    private static final String STEP = "takeResults";
    private static final String RUN = "#{stepExecution.jobParameters}";
    private static final int CHUNK_SIZE = 1000;

    private final JobRepository jobRepository;
    private final PlatformTransactionManager transactionManager;

    PayoutResultsJob(JobRepository jobRepository, PlatformTransactionManager transactionManager) {
        this.jobRepository = jobRepository;
        this.transactionManager = transactionManager;
    }

    @Bean
    Job payoutResults(Step enterResultFile, Step takeResults, Step writeRejectedResults, Step resultTotals) {
        return new JobBuilder(NAME, jobRepository)
                .start(enterResultFile)
                .next(takeResults)
                .next(writeRejectedResults)
                .next(resultTotals)
                .build();
    }

    @Bean
    Job tellResults(Step explainDecisions, Step publishProgress) {
        return new JobBuilder(ToldResults.JOB, jobRepository)
                .start(explainDecisions)
                .next(publishProgress)
                .build();
    }

    @Bean
    Step enterResultFile(Tasklet resultFileEntry) {
        return tasklet("enterResultFile", resultFileEntry);
    }

    @Bean
    @StepScope
    Tasklet resultFileEntry(ResultFiles files, @Value(RUN) JobParameters run) {
        return (contribution, context) -> {
            files.enter(key(run), text(run, INCIDENT), file(run).getFileName().toString(), text(run, BY));
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    Step takeResults(ReturnedRows returnedRows, Matching resultMatching, ResultWriter resultWriter) {
        return new StepBuilder(STEP, jobRepository)
                .<ReadRow, Matched>chunk(CHUNK_SIZE)
                .transactionManager(transactionManager)
                .reader(returnedRows)
                .processor(resultMatching)
                .writer(resultWriter)
                .build();
    }

    @Bean
    @StepScope
    ReturnedRows returnedRows(ResultFiles files, BankResultSettings settings, @Value(RUN) JobParameters run) {
        return new ReturnedRows(() -> read(run, settings), () -> files.rowsRead(key(run)));
    }

    @Bean
    @StepScope
    Matching resultMatching(Sheets sheets, BankResultSettings settings, @Value(RUN) JobParameters run) {
        return new Matching(read(run, settings).header(), sheets.transfers(text(run, SHEET)), sheets::whyMissing);
    }

    @Bean
    @StepScope
    ResultWriter resultWriter(ResultFiles files, @Value(RUN) JobParameters run) {
        return new ResultWriter(files, key(run));
    }

    @Bean
    StoredWork storedResults(ResultFiles files) {
        return new StoredWork(NAME, STEP, CHUNK_SIZE, run -> files.rowsRead(key(run.getJobParameters())));
    }

    @Bean
    Step writeRejectedResults(Tasklet rejectedResultsWriting) {
        return tasklet("writeRejectedResults", rejectedResultsWriting);
    }

    @Bean
    @StepScope
    Tasklet rejectedResultsWriting(ResultFiles files, RejectedResults rejects, @Value(RUN) JobParameters run) {
        return (contribution, context) -> {
            rejects.write(files.find(key(run)).orElseThrow());
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    Step resultTotals(Tasklet resultTotalsCheck) {
        return tasklet("resultTotals", resultTotalsCheck);
    }

    @Bean
    @StepScope
    Tasklet resultTotalsCheck(ResultFiles files, BankResultSettings settings, @Value(RUN) JobParameters run) {
        return (contribution, context) -> {
            new ResultTotals(files, settings).check(key(run), file(run));
            return RepeatStatus.FINISHED;
        };
    }

    private Step tasklet(String name, Tasklet work) {
        return new StepBuilder(name, jobRepository)
                .tasklet(work, transactionManager)
                .build();
    }

    private static ReturnedFile read(JobParameters run, BankResultSettings settings) {
        return ReturnedFile.read(file(run), text(run, SHA256), settings);
    }

    private static ResultFiles.Key key(JobParameters run) {
        return new ResultFiles.Key(text(run, SHEET), text(run, SHA256));
    }

    private static Path file(JobParameters run) {
        return Path.of(text(run, FILE));
    }

    private static String text(JobParameters run, String name) {
        return Objects.requireNonNull(run.getString(name), name);
    }
}
