package kr.outageclaims.intake.web.status;

import kr.outageclaims.intake.progress.Additions;
import kr.outageclaims.intake.progress.Need;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages of what is given later. */
@Configuration(proxyBeanMethods = false)
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
