package kr.outageclaims.intake.web;

import kr.outageclaims.intake.progress.Additions;
import kr.outageclaims.intake.progress.Need;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings and pages of what is given later. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StatusSettings.class)
class StatusConfiguration {

    @Bean
    LaterPage laterServiceAccount(Additions additions) {
        return new LaterReference(Need.ACCOUNT_REFERENCE, additions::accountReference);
    }

    @Bean
    LaterPage laterTransaction(Additions additions) {
        return new LaterReference(Need.TRANSACTION_REFERENCE, additions::transactionReference);
    }
}
