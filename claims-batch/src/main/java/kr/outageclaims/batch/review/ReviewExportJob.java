package kr.outageclaims.batch.review;

import java.util.Optional;
import kr.outageclaims.batch.sheet.RowSeal;
import kr.outageclaims.batch.stored.RulebooksAtHand;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.rulebook.Rulebook;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Newest proposals → a round and its items → the council's workbook → the list of all proposals. */
@Configuration(proxyBeanMethods = false)
class ReviewExportJob {

    private final JobRepository jobRepository;
    private final PlatformTransactionManager transactionManager;

    ReviewExportJob(JobRepository jobRepository, PlatformTransactionManager transactionManager) {
        this.jobRepository = jobRepository;
        this.transactionManager = transactionManager;
    }

    @Bean
    Job reviewExport(Step layBeforeCouncil, Step writeReviewWorkbook, Step writeAllProposals) {
        return new JobBuilder("reviewExport", jobRepository)
                .start(layBeforeCouncil)
                .next(writeReviewWorkbook)
                .next(writeAllProposals)
                .build();
    }

    /**
     * Opens the round or counts its copies up, and lays the proposals before it; one transaction. A continued run that
     * finds its round closed, or taken by others, changes nothing here or later.
     */
    @Bean
    Step layBeforeCouncil(Rounds rounds, ItemsToReview items, RulebooksAtHand rulebooks) {
        return step("layBeforeCouncil", (contribution, context) -> {
            JobParameters run = contribution.getStepExecution().getJobParameters();
            Rulebook rulebook = rulebook(rulebooks, run);
            rounds.written(
                            run.getString("incident", ""),
                            run.getLong("round", 0L).intValue(),
                            rulebook.version(),
                            copy(run))
                    .map(round -> items.layBefore(round, rulebook.manifest().reviewThreshold()))
                    .ifPresent(contribution::incrementWriteCount);
            return RepeatStatus.FINISHED;
        });
    }

    /** Written again by a continued run, which may go to another folder. */
    @Bean
    Step writeReviewWorkbook(
            Rounds rounds,
            ReviewReading reading,
            RulebooksAtHand rulebooks,
            ExportFolder folder,
            ObjectProvider<RowSeal> seal) {
        return step("writeReviewWorkbook", (contribution, context) -> {
            written(rounds, contribution)
                    .ifPresent(round -> workbook(round, reading, rulebooks, contribution)
                            .writeTo(folder.workbook(round), seal.getObject()));
            return RepeatStatus.FINISHED;
        });
    }

    @Bean
    Step writeAllProposals(Rounds rounds, ReviewReading reading, RulebooksAtHand rulebooks, ExportFolder folder) {
        return step("writeAllProposals", (contribution, context) -> {
            written(rounds, contribution)
                    .map(round ->
                            workbook(round, reading, rulebooks, contribution).writeAllTo(folder.allProposals(round)))
                    .ifPresent(contribution::incrementWriteCount);
            return RepeatStatus.FINISHED;
        });
    }

    private Step step(String name, Tasklet work) {
        return new StepBuilder(name, jobRepository)
                .tasklet(work, transactionManager)
                .allowStartIfComplete(true)
                .build();
    }

    /** The round, when this run has laid the proposals before it. */
    private static Optional<Round> written(Rounds rounds, StepContribution contribution) {
        JobParameters run = contribution.getStepExecution().getJobParameters();
        return rounds.of(run.getString("incident", ""), run.getLong("round", 0L).intValue())
                .filter(round -> round.isCopy(run.getString("rulebook", ""), copy(run)));
    }

    private static int copy(JobParameters run) {
        return run.getLong("exported", 0L).intValue();
    }

    private static ReviewWorkbook workbook(
            Round round, ReviewReading reading, RulebooksAtHand rulebooks, StepContribution contribution) {
        Rulebook rulebook = rulebook(rulebooks, contribution.getStepExecution().getJobParameters());
        OutageCalendar calendar = OutageCalendar.of(round.incident()).orElseThrow();
        return new ReviewWorkbook(round, new Wording(calendar, rulebook), reading);
    }

    private static Rulebook rulebook(RulebooksAtHand rulebooks, JobParameters run) {
        return rulebooks.forIncident(run.getString("rulebook", ""), run.getString("incident", ""));
    }
}
