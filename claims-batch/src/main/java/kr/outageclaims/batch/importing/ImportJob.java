package kr.outageclaims.batch.importing;

import java.nio.file.Path;
import java.util.Objects;
import kr.outageclaims.batch.run.StoredWork;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.intake.register.Register;
import kr.outageclaims.outage.OutageCalendar;
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

/** A channel's export → claims; the rows that are none are set aside with their reasons. */
@Configuration(proxyBeanMethods = false)
class ImportJob {

    static final String INCIDENT = "incident";
    static final String CHANNEL = "channel";
    static final String SHA256 = "sha256";
    /** Where the export lies; no part of a run's identity, which is its content. */
    static final String FILE = "file";

    private static final String RUN = "#{stepExecution.jobParameters}";

    private static final int CHUNK_SIZE = 1000;

    private final JobRepository jobRepository;
    private final PlatformTransactionManager transactionManager;

    ImportJob(JobRepository jobRepository, PlatformTransactionManager transactionManager) {
        this.jobRepository = jobRepository;
        this.transactionManager = transactionManager;
    }

    @Bean
    Job importClaims(Step enterImportFile, Step registerClaims, Step writeRejects, Step importTotals) {
        return new JobBuilder("importClaims", jobRepository)
                .start(enterImportFile)
                .next(registerClaims)
                .next(writeRejects)
                .next(importTotals)
                .build();
    }

    @Bean
    Step enterImportFile(Tasklet importFileEntry) {
        return new StepBuilder("enterImportFile", jobRepository)
                .tasklet(importFileEntry, transactionManager)
                .build();
    }

    @Bean
    @StepScope
    Tasklet importFileEntry(ImportFiles files, @Value(RUN) JobParameters run) {
        return (contribution, context) -> {
            files.enter(key(run), ChannelExport.begun(file(run)));
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    Step registerClaims(ExportRowReader exportRowReader, RowReading rowReading, ClaimWriter claimWriter) {
        return new StepBuilder("registerClaims", jobRepository)
                .<ExportRow, ReadRow>chunk(CHUNK_SIZE)
                .transactionManager(transactionManager)
                .reader(exportRowReader)
                .processor(rowReading)
                .writer(claimWriter)
                .build();
    }

    @Bean
    @StepScope
    ExportRowReader exportRowReader(ImportFiles files, @Value(RUN) JobParameters run) {
        return new ExportRowReader(file(run), () -> files.rowsRead(key(run)));
    }

    @Bean
    StoredWork registeredRows(ImportFiles files) {
        return new StoredWork(
                "importClaims", "registerClaims", CHUNK_SIZE, run -> files.rowsRead(key(run.getJobParameters())));
    }

    @Bean
    @StepScope
    RowReading rowReading(@Value(RUN) JobParameters run) {
        ImportFiles.Key key = key(run);
        return new RowReading(OutageCalendar.of(key.incident()).orElseThrow(), key.channel());
    }

    @Bean
    @StepScope
    ClaimWriter claimWriter(Register register, ImportFiles files, @Value(RUN) JobParameters run) {
        return new ClaimWriter(register, files, key(run));
    }

    @Bean
    Step writeRejects(Tasklet rejectsWriting) {
        return new StepBuilder("writeRejects", jobRepository)
                .tasklet(rejectsWriting, transactionManager)
                .build();
    }

    @Bean
    @StepScope
    Tasklet rejectsWriting(ImportFiles files, RejectsFile rejects, @Value(RUN) JobParameters run) {
        return (contribution, context) -> {
            rejects.write(files.find(key(run)).orElseThrow());
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    Step importTotals(ImportTotals importTotalsCheck) {
        return new StepBuilder("importTotals", jobRepository)
                .tasklet(importTotalsCheck, transactionManager)
                .build();
    }

    @Bean
    @StepScope
    ImportTotals importTotalsCheck(ImportFiles files, Register register, @Value(RUN) JobParameters run) {
        return new ImportTotals(files, key(run), file(run), register);
    }

    private static ImportFiles.Key key(JobParameters run) {
        return new ImportFiles.Key(
                text(run, INCIDENT), Channel.ofCode(text(run, CHANNEL)).orElseThrow(), text(run, SHA256));
    }

    private static Path file(JobParameters run) {
        return Path.of(text(run, FILE));
    }

    private static String text(JobParameters run, String name) {
        return Objects.requireNonNull(run.getString(name), name);
    }
}
