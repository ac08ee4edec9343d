package kr.outageclaims.batch.notices;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import kr.outageclaims.intake.claimant.Unsealing;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.rulebook.Rulebooks;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Notes what claimants have to be told and writes it for the gateway. See README.md beside this file. */
@Configuration(proxyBeanMethods = false)
class NoticesJob {

    /** How many notices the export holds, counted when they were noted. */
    private static final String NOTED = "noted";

    @Bean
    Job notices(JobRepository repository, Step noteDueNotices, Step writeGatewayFiles) {
        return new JobBuilder("notices", repository)
                .start(noteDueNotices)
                .next(writeGatewayFiles)
                .build();
    }

    @Bean
    Step noteDueNotices(JobRepository repository, PlatformTransactionManager transactions, Tasklet noteDueTasklet) {
        return new StepBuilder("noteDueNotices", repository)
                .tasklet(noteDueTasklet, transactions)
                .build();
    }

    @Bean
    @StepScope
    Tasklet noteDueTasklet(
            DueNotices due,
            @Value("#{jobParameters['incident']}") String incident,
            @Value("#{jobParameters['export']}") long export) {
        return (contribution, context) -> {
            contribution.incrementWriteCount(due.note(incident, export));
            contribution
                    .getStepExecution()
                    .getJobExecution()
                    .getExecutionContext()
                    .putLong(NOTED, due.noted(incident, export));
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    Step writeGatewayFiles(
            JobRepository repository, PlatformTransactionManager transactions, Tasklet gatewayFilesTasklet) {
        return new StepBuilder("writeGatewayFiles", repository)
                .tasklet(gatewayFilesTasklet, transactions)
                .build();
    }

    @Bean
    @StepScope
    Tasklet gatewayFilesTasklet(
            GatewayFiles files,
            JobRepository repository,
            @Value("${claims.notices.objection-days}") int objectionDays,
            @Value("#{jobParameters['incident']}") String incident,
            @Value("#{jobParameters['export']}") long number) {
        return (contribution, context) -> {
            JobExecution execution = contribution.getStepExecution().getJobExecution();
            Export export = new Export(incident, number);
            new EarlierFolders(repository).refuseFilesElsewhere(execution, export);
            NoticeText texts = new NoticeText(
                    OutageCalendar.of(incident).orElseThrow().incident(), Duration.ofDays(objectionDays));
            Path out = Path.of(execution.getJobParameters().getString(EarlierFolders.OUT, ""));
            long noted = execution.getExecutionContext().getLong(NOTED);
            contribution.incrementWriteCount(files.write(export, noted, out, texts));
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    DueNotices dueNotices(JdbcClient jdbc, Clock clock) {
        return new DueNotices(jdbc, clock);
    }

    /** One an export, since it keeps the rulebooks that it has read. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    GatewayFiles gatewayFiles(DataSource dataSource, Unsealing unsealing, Rulebooks rulebooks) {
        return new GatewayFiles(new NoticeReading(dataSource), unsealing, rulebooks);
    }
}
