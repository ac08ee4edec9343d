package kr.outageclaims.bench.bare;

import java.util.Map;
import java.util.TimeZone;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** One request, one INSERT: the form's web server and its pool of connections, and nothing else of it. */
@SpringBootApplication(proxyBeanMethods = false)
public class BareEndpoint {

    /** As in the form's {@code intake.properties}. */
    private static final Map<String, Object> SETTINGS = Map.of(
            "spring.config.name", "bare-endpoint",
            "spring.main.banner-mode", "off",
            "spring.datasource.url", "${CLAIMS_DB_URL}",
            "spring.datasource.username", "${CLAIMS_DB_USER:claims}",
            "spring.datasource.password", "${CLAIMS_DB_PASSWORD:}",
            "spring.datasource.hikari.maximum-pool-size", "20",
            "spring.datasource.hikari.minimum-idle", "2",
            "spring.datasource.hikari.data-source-properties.rewriteBatchedStatements", "true");

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        new SpringApplicationBuilder(BareEndpoint.class).properties(SETTINGS).run(arguments);
    }

    @Bean
    InitializingBean table(JdbcTemplate jdbc) {
        return () -> jdbc.execute("""
                CREATE TABLE IF NOT EXISTS bare_request (
                    id   BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
                    text VARCHAR(1000) NOT NULL
                ) DEFAULT CHARSET = utf8mb4
                """);
    }
}
