package kr.outageclaims.intake.notice;

import java.time.Clock;
import kr.outageclaims.intake.claimant.KeyFiles;
import kr.outageclaims.intake.claimant.OutboxSeal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox and who empties it; needs the register's beans. */
@Configuration(proxyBeanMethods = false)
@Import(MailSettings.class)
public class NoticeConfiguration {

    @Bean
    OutboxSeal outboxSeal(KeyFiles files) {
        return OutboxSeal.of(files);
    }

    @Bean
    OutboxRows outboxRows(JdbcClient jdbc, ObjectProvider<Clock> clock) {
        return new OutboxRows(jdbc, time(clock));
    }

    @Bean
    Outbox outbox(
            OutboxRows rows, OutboxSeal seal, ObjectProvider<Clock> clock, @Value("${claims.public-url}") String site) {
        return new Outbox(rows, seal, new MessageText(site), time(clock));
    }

    @Bean
    Postman postman(OutboxRows rows, OutboxSeal seal, MailSettings settings, ObjectProvider<Clock> clock) {
        return new Postman(rows, seal, settings.hasServer() ? new SmtpPost(settings) : null, time(clock));
    }

    private static Clock time(ObjectProvider<Clock> clock) {
        return clock.getIfAvailable(Clock::systemUTC);
    }
}
