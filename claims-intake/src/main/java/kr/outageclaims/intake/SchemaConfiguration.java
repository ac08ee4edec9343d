package kr.outageclaims.intake;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import kr.outageclaims.intake.register.IntakeSchema;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lets Boot bring the tables up to date before any bean uses them. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    FlywayConfigurationCustomizer intakeMigrations() {
        return flyway -> IntakeSchema.configure(flyway.dataSource(new WithoutTimeout(flyway.getDataSource())));
    }

    @Bean
    FlywayMigrationStrategy migration(@Value("${claims.db.migrate}") boolean migrate) {
        return flyway -> IntakeSchema.bringUpToDate(flyway, migrate);
    }

    /** A change of the tables takes as long as it takes; the form's own statements are given up much sooner. */
    private static final class WithoutTimeout extends DelegatingDataSource {

        WithoutTimeout(DataSource form) {
            super(form);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setNetworkTimeout(Runnable::run, 0);
            return connection;
        }
    }
}
