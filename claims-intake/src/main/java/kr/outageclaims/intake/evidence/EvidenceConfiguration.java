package kr.outageclaims.intake.evidence;

import java.time.Clock;
import kr.outageclaims.intake.claimant.Sealing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The store of evidence as beans, for the service that takes it in. Settings: {@code CLAIMS_EVIDENCE} and
 * {@code CLAIMS_CLAMD}; without the latter every file is marked unscanned.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class EvidenceConfiguration {

    @Bean
    Scanner evidenceScanner(Environment environment) {
        return Scanner.of(environment::getProperty);
    }

    @Bean
    EvidenceRows evidenceRows(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new EvidenceRows(JdbcClient.create(jdbc), time(clock));
    }

    @Bean
    SealedFiles sealedFiles(Environment environment, Sealing sealing) {
        return new SealedFiles(EvidenceFolder.of(environment::getProperty), sealing);
    }

    @Bean
    EvidenceStore evidenceStore(
            PlatformTransactionManager transactions, EvidenceRows rows, SealedFiles files, Scanner scanner) {
        return new SealedEvidenceStore(new TransactionTemplate(transactions), rows, files, scanner);
    }

    @Bean
    AbandonedEvidence abandonedEvidence(
            PlatformTransactionManager transactions,
            EvidenceRows rows,
            SealedFiles files,
            ObjectProvider<Clock> clock) {
        return new AbandonedEvidence(new TransactionTemplate(transactions), rows, files, time(clock));
    }

    private static Clock time(ObjectProvider<Clock> clock) {
        return clock.getIfAvailable(Clock::systemUTC);
    }
}
