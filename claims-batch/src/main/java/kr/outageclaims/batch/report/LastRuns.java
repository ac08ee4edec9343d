package kr.outageclaims.batch.report;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last execution of each job, read from Spring Batch's own tables, whose times are UTC. */
@Component
class LastRuns {

    private final JdbcClient jdbc;

    LastRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Run> ofEachJob() {
        return jdbc.sql("""
                        SELECT i.JOB_NAME AS job, e.STATUS AS status, e.START_TIME AS started, e.END_TIME AS ended
                        FROM BATCH_JOB_EXECUTION e
                        JOIN BATCH_JOB_INSTANCE i ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID
                        JOIN (SELECT MAX(e2.JOB_EXECUTION_ID) AS id
                              FROM BATCH_JOB_EXECUTION e2
                              JOIN BATCH_JOB_INSTANCE i2 ON i2.JOB_INSTANCE_ID = e2.JOB_INSTANCE_ID
                              GROUP BY i2.JOB_NAME) newest ON newest.id = e.JOB_EXECUTION_ID
                        ORDER BY e.START_TIME, e.JOB_EXECUTION_ID
                        """).query(Run.class).list();
    }

    /**
     * @param status as Spring Batch says it
     * @param started null when it never did
     * @param ended null while it runs, or when its process was killed
     */
    record Run(
            String job,
            String status,
            @Nullable LocalDateTime started,
            @Nullable LocalDateTime ended) {

        private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

        String inWords(ZoneId zone) {
            return job + ": " + status + ", " + shown(started, zone) + " – " + shown(ended, zone);
        }

        private static String shown(@Nullable LocalDateTime utc, ZoneId zone) {
            return utc == null
                    ? "…"
                    : utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).format(SHOWN);
        }
    }
}
