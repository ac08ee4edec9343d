package kr.outageclaims.intake.web.guard;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions in the database with as few statements a request as they need; most requests need nothing else of it. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Two requests of one visitor may write the same session at once. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOnMySql() {
        return new MySqlJdbcIndexedSessionRepositoryCustomizer();
    }

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
