package kr.outageclaims.batch.progress;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import kr.outageclaims.batch.stored.PendingRows;
import kr.outageclaims.rulebook.Rulebooks;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcCursorItemReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/**
 * The last steps of every job that moves claims on; they ask for the incident among the run's parameters. Both only do
 * what is not done yet, so a run that was cut off does them again.
 */
@Configuration(proxyBeanMethods = false)
class ProgressSteps {

    private static final int CHUNK_SIZE = 1000;

    /** Decisions that count → their explanations. */
    @Bean
    Step explainDecisions(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            JdbcCursorItemReader<UnexplainedDecision> unexplainedDecisions,
            DataSource dataSource,
            Rulebooks rulebooks) {
        DecisionExplainer explainer = new DecisionExplainer(rulebooks);
        return new StepBuilder("explainDecisions", jobRepository)
                .<UnexplainedDecision, ExplainedDecision>chunk(CHUNK_SIZE)
                .transactionManager(transactionManager)
                .reader(unexplainedDecisions)
                .processor(explainer::explain)
                .writer(new ExplainedDecisions(new JdbcTemplate(dataSource)))
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    @StepScope
    JdbcCursorItemReader<UnexplainedDecision> unexplainedDecisions(
            DataSource dataSource, @Value("#{jobParameters['incident']}") String incident) {
        return PendingRows.reader(
                "unexplainedDecisions",
                dataSource,
                new PendingRows.Query<>(
                        UnexplainedDecision.PENDING, Map.of("incident", incident), UnexplainedDecision::row));
    }

    /**
     * Where every claim stands → {@code claim_progress}. The statement reads what is committed and locks nothing that it
     * reads: under the usual isolation nobody could file a claim until it is done.
     */
    @Bean
    Step publishProgress(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            NamedParameterJdbcTemplate jdbc,
            Clock clock) {
        DefaultTransactionAttribute readCommitted = new DefaultTransactionAttribute();
        readCommitted.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return new StepBuilder("publishProgress", jobRepository)
                .tasklet(new PublishProgress(jdbc, clock), transactionManager)
                .transactionAttribute(readCommitted)
                .allowStartIfComplete(true)
                .build();
    }
}
