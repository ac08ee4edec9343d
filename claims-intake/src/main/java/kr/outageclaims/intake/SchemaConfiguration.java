package kr.outageclaims.intake;

import kr.outageclaims.intake.register.IntakeSchema;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets Boot bring the tables up to date before any bean uses them. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    FlywayConfigurationCustomizer intakeMigrations() {
        return IntakeSchema::configure;
    }

    @Bean
    FlywayMigrationStrategy migration(@Value("${claims.db.migrate}") boolean migrate) {
        return flyway -> IntakeSchema.bringUpToDate(flyway, migrate);
    }
}
