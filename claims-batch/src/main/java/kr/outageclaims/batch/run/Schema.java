package kr.outageclaims.batch.run;

import javax.sql.DataSource;
import kr.outageclaims.intake.register.IntakeSchema;
import kr.outageclaims.intake.register.SchemaProblem;
import kr.outageclaims.intake.register.ServiceTables;
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

    /**
     * Under Flyway's own lock, so that two processes may start at once.
     *
     * @throws WorkFailed when the tables are newer than this program, or older and must not be changed
     */
    public void bringUpToDate() {
        try {
            IntakeSchema.bringUpToDate(dataSource, migrate);
            new ServiceTables("batch").bringUpToDate(dataSource, migrate);
        } catch (SchemaProblem e) {
            throw new WorkFailed(e.getMessage(), e);
        }
    }
}
