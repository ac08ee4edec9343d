package kr.outageclaims.intake.register;

import java.time.Clock;
import kr.outageclaims.intake.claimant.BlindIndex;
import kr.outageclaims.intake.claimant.DataKeys;
import kr.outageclaims.intake.claimant.KeyFiles;
import kr.outageclaims.intake.claimant.Sealing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register as beans. Import it where claims are registered; it needs a {@link JdbcTemplate}, a transaction manager
 * and, where there is one, takes the application's {@link Clock}. Only the public key and the index key are read.
 */
@Configuration(proxyBeanMethods = false)
public class RegisterConfiguration {

    @Bean
    KeyFiles keyFiles(Environment environment) {
        return KeyFiles.of(environment::getProperty);
    }

    @Bean
    Sealing sealing(KeyFiles files) {
        return Sealing.of(files);
    }

    @Bean
    BlindIndex blindIndex(KeyFiles files) {
        return BlindIndex.of(files);
    }

    @Bean
    Claimants claimants(JdbcTemplate jdbc, Sealing sealing, BlindIndex index, ObjectProvider<Clock> clock) {
        return new Claimants(jdbc, new DataKeys(JdbcClient.create(jdbc), time(clock)), sealing, index);
    }

    @Bean
    Register register(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Claimants claimants,
            ObjectProvider<Clock> clock) {
        return new StoredRegister(
                new TransactionTemplate(transactions),
                new ReceiptNumbers(JdbcClient.create(jdbc), transactions),
                new Claims(jdbc, time(clock)),
                claimants);
    }

    private static Clock time(ObjectProvider<Clock> clock) {
        return clock.getIfAvailable(Clock::systemUTC);
    }
}
