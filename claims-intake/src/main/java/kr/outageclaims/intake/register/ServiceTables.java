package kr.outageclaims.intake.register;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The tables of one service: their migrations lie in {@code db/<service>} and have a history table of their own, so
 * that services share a database and each owns its part.
 *
 * @param service short name, e.g. {@code intake}
 */
public record ServiceTables(String service) {

    /** Sets where the migrations lie and their history table. */
    public FluentConfiguration configure(FluentConfiguration flyway) {
        // another service's tables may be there already: version 0 stands for whatever is not ours
        return flyway.locations("classpath:db/" + service)
                .callbacks(new UnfinishedMigration("db/" + service))
                .table("flyway_" + service)
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    /**
     * Applies the migrations under Flyway's own lock or, when {@code migrate} is false, only checks that they are
     * applied.
     *
     * @throws SchemaProblem when the tables are newer than this version, or older and must not be changed
     */
    public void bringUpToDate(DataSource dataSource, boolean migrate) {
        bringUpToDate(configure(Flyway.configure().dataSource(dataSource)).load(), migrate);
    }

    /** As {@link #bringUpToDate(DataSource, boolean)}, with a Flyway set up by {@link #configure}. */
    public void bringUpToDate(Flyway flyway, boolean migrate) {
        refuseNewer(flyway);
        if (migrate) {
            SchemaLock.whileHeld(flyway.getConfiguration().getDataSource(), connection -> {
                forgetEmptyHistory(connection, flyway.getConfiguration().getTable());
                flyway.migrate();
            });
            return;
        }
        MigrationInfo[] pending = flyway.info().pending();
        if (pending.length > 0) {
            throw new SchemaProblem("The " + service + " tables are older than this version: " + pending.length
                    + " migrations up to " + pending[pending.length - 1].getVersion()
                    + " are missing. Start once with CLAIMS_DB_MIGRATE=true.");
        }
        flyway.validate();
    }

    /** Left by a start that was killed when it had made the table and noted nothing; Flyway would stop at it for ever. */
    private static void forgetEmptyHistory(Connection connection, String table) throws SQLException {
        try (ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), null, table, null)) {
            if (!found.next()) {
                return;
            }
        }
        try (Statement statement = connection.createStatement()) {
            boolean empty;
            try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                rows.next();
                empty = rows.getLong(1) == 0;
            }
            if (empty) {
                statement.execute("DROP TABLE " + table);
            }
        }
    }

    private void refuseNewer(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(ServiceTables::isUnknownHere)
                .reduce((first, last) -> last)
                .ifPresent(newest -> {
                    throw new SchemaProblem("The " + service + " tables are at version " + newest.getVersion()
                            + ", newer than this program. Run the program that made them, or a newer one.");
                });
    }

    private static boolean isUnknownHere(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }
}
