package kr.outageclaims.batch.run;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Brings the database to the shape this version needs: intake's tables first, then ours. */
@Component
public class Schema {

    private final DataSource dataSource;
    private final boolean migrate;

    Schema(DataSource dataSource, @Value("${claims.db.migrate:true}") boolean migrate) {
        this.dataSource = dataSource;
        this.migrate = migrate;
    }

    /** Under Flyway's own lock, so that two processes may start at once. */
    public void bringUpToDate() {
        apply("intake");
        apply("batch");
    }

    private void apply(String service) {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/" + service)
                .table("flyway_" + service)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        if (migrate) {
            flyway.migrate();
        } else {
            flyway.validate();
        }
    }
}
