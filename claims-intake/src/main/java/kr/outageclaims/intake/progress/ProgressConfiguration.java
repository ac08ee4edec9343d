package kr.outageclaims.intake.progress;

import java.time.Clock;
import kr.outageclaims.intake.claimant.BlindIndex;
import kr.outageclaims.intake.claimant.DataKeys;
import kr.outageclaims.intake.claimant.KeyFiles;
import kr.outageclaims.intake.claimant.KeySetting;
import kr.outageclaims.intake.claimant.KeyedHash;
import kr.outageclaims.intake.claimant.Sealing;
import kr.outageclaims.intake.notice.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Status, codes and additions as beans; needs the register's and the outbox. */
@Configuration(proxyBeanMethods = false)
public class ProgressConfiguration {

    @Bean
    OwnClaims ownClaims(JdbcClient jdbc, BlindIndex index) {
        return new OwnClaims(jdbc, index);
    }

    @Bean
    StatusLookup statusLookup(OwnClaims claims, JdbcClient jdbc) {
        return new StatusLookup(claims, jdbc);
    }

    @Bean
    OneTimeCodes oneTimeCodes(
            OwnClaims claims,
            JdbcClient jdbc,
            KeyFiles files,
            Outbox outbox,
            PlatformTransactionManager transactions,
            ObjectProvider<Clock> clock) {
        return new OneTimeCodes(
                claims,
                new CodeRows(jdbc, KeyedHash.of(files, KeySetting.INDEX), time(clock)),
                outbox,
                new TransactionTemplate(transactions),
                time(clock));
    }

    @Bean
    Additions additions(
            JdbcClient jdbc, Sealing sealing, PlatformTransactionManager transactions, ObjectProvider<Clock> clock) {
        return new Additions(
                new AdditionRows(jdbc, time(clock)),
                sealing,
                new DataKeys(jdbc, time(clock)),
                new TransactionTemplate(transactions));
    }

    @Bean
    Corrections corrections(JdbcClient jdbc, PlatformTransactionManager transactions, ObjectProvider<Clock> clock) {
        return new Corrections(jdbc, new AdditionRows(jdbc, time(clock)), new TransactionTemplate(transactions));
    }

    private static Clock time(ObjectProvider<Clock> clock) {
        return clock.getIfAvailable(Clock::systemUTC);
    }
}
