package kr.outageclaims.intake.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions in the database with as few statements a request as they need; most requests need nothing else of it. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    HttpSessionIdResolver sessionIds() {
        CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(new SessionCookie());
        return new SessionReadOnce(cookies);
    }

    /** Found by its name; nobody else's transactions are run by it. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        return new SessionTransactions(transactions);
    }
}
