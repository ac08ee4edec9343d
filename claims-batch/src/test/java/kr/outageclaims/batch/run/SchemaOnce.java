package kr.outageclaims.batch.run;

import javax.sql.DataSource;
import org.springframework.context.annotation.Primary;

/** Looks at the tables before the first command only, for tests that run thousands in one program. */
@Primary
public class SchemaOnce extends Schema {

    private boolean upToDate;

    SchemaOnce(DataSource dataSource) {
        super(dataSource, true);
    }

    @Override
    public void bringUpToDate() {
        if (!upToDate) {
            super.bringUpToDate();
            upToDate = true;
        }
    }
}
