package kr.outageclaims.intake.register;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings intake's tables to the shape that this version needs, under Flyway's own lock. */
public final class IntakeSchema {

    /** Apart from batch's, so that each service owns its migrations. */
    private static final String HISTORY = "flyway_intake";

    private IntakeSchema() {}

    /**
     * Applies the migrations or, when {@code migrate} is false, only checks that they are applied.
     *
     * @throws SchemaProblem when the tables are newer than this version, or older and must not be changed
     */
    public static void bringUpToDate(DataSource dataSource, boolean migrate) {
        bringUpToDate(configure(Flyway.configure().dataSource(dataSource)).load(), migrate);
    }

    /** Sets where the migrations lie and their history table. */
    public static FluentConfiguration configure(FluentConfiguration flyway) {
        // batch's tables may be there already: version 0 stands for whatever is not ours
        return flyway.locations("classpath:db/intake")
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    /** As {@link #bringUpToDate(DataSource, boolean)}, with a Flyway set up by {@link #configure}. */
    public static void bringUpToDate(Flyway flyway, boolean migrate) {
        refuseNewer(flyway);
        if (migrate) {
            flyway.migrate();
            return;
        }
        MigrationInfo[] pending = flyway.info().pending();
        if (pending.length > 0) {
            throw new SchemaProblem("The intake tables are older than this version: " + pending.length
                    + " migrations up to " + pending[pending.length - 1].getVersion()
                    + " are missing. Start once with CLAIMS_DB_MIGRATE=true.");
        }
        flyway.validate();
    }

    private static void refuseNewer(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(IntakeSchema::isUnknownHere)
                .reduce((first, last) -> last)
                .ifPresent(newest -> {
                    throw new SchemaProblem("The intake tables are at version " + newest.getVersion()
                            + ", newer than this program. Run the program that made them, or a newer one.");
                });
    }

    private static boolean isUnknownHere(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }
}
