package kr.outageclaims.intake.register;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings intake's tables to the shape that this version needs, under Flyway's own lock. */
public final class IntakeSchema {

    private static final ServiceTables TABLES = new ServiceTables("intake");

    private IntakeSchema() {}

    /** As {@link ServiceTables#bringUpToDate(DataSource, boolean)}; throws {@link SchemaProblem}. */
    public static void bringUpToDate(DataSource dataSource, boolean migrate) {
        TABLES.bringUpToDate(dataSource, migrate);
    }

    /** As {@link ServiceTables#configure}. */
    public static FluentConfiguration configure(FluentConfiguration flyway) {
        return TABLES.configure(flyway);
    }

    /** As {@link ServiceTables#bringUpToDate(Flyway, boolean)}; throws {@link SchemaProblem}. */
    public static void bringUpToDate(Flyway flyway, boolean migrate) {
        TABLES.bringUpToDate(flyway, migrate);
    }
}
