package kr.outageclaims.intake.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.outageclaims.sample.database.LocalDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

class IntakeSchemaIT {

    private final MysqlDataSource dataSource = new MysqlDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(dataSource);

    @BeforeEach
    void connect() {
        dataSource.setUrl(LocalDatabase.forTests().freshSchema());
    }

    @Test
    void appliesWhatIsMissingOnceThoughTwoStartTogether() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = List.of(
                    threads.submit(() -> IntakeSchema.bringUpToDate(dataSource, true)),
                    threads.submit(() -> IntakeSchema.bringUpToDate(dataSource, true)));
            for (Future<?> one : both) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(jdbc.queryForList("SELECT version FROM flyway_intake ORDER BY installed_rank", String.class))
                .startsWith("0001", "0002", "0003", "0004")
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyLooksWhenToldNotToMigrate() {
        assertThatThrownBy(() -> IntakeSchema.bringUpToDate(dataSource, false))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContaining("CLAIMS_DB_MIGRATE=true");
        assertThat(jdbc.queryForList("SHOW TABLES")).isEmpty();

        IntakeSchema.bringUpToDate(dataSource, true);

        assertThatCode(() -> IntakeSchema.bringUpToDate(dataSource, false)).doesNotThrowAnyException();
    }

    @Test
    void anOlderProgramRefusesNewerTables() {
        IntakeSchema.bringUpToDate(dataSource, true);
        jdbc.update("""
                INSERT INTO flyway_intake (installed_rank, version, description, type, script, checksum, installed_by,
                    execution_time, success)
                VALUES (99, '9999', 'from the future', 'SQL', 'V9999__from_the_future.sql', 1, 'test', 1, TRUE)
                """);

        assertThatThrownBy(() -> IntakeSchema.bringUpToDate(dataSource, true))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContainingAll("9999", "newer than this program");
    }

    @Test
    void goesOnWhereAStartWasKilledBetweenATableAndItsNote() {
        IntakeSchema.bringUpToDate(dataSource, true);
        takeBackAllAfter0004();
        jdbc.update("DELETE FROM flyway_intake WHERE version = '0004'");

        IntakeSchema.bringUpToDate(dataSource, true);

        assertThat(jdbc.queryForList("SELECT version FROM flyway_intake WHERE success", String.class))
                .contains("0001", "0002", "0003", "0004");
    }

    @Test
    void goesOnWhereAStartWasKilledBeforeItNotedAnything() {
        IntakeSchema.bringUpToDate(dataSource, true);
        takeBackAllAfter0004();
        jdbc.update("DROP TABLE claimant, claim, receipt_sequence");
        jdbc.update("DELETE FROM flyway_intake");

        IntakeSchema.bringUpToDate(dataSource, true);

        assertThat(jdbc.queryForList("SELECT version FROM flyway_intake WHERE success", String.class))
                .contains("0001", "0002", "0003", "0004");
    }

    @Test
    void neverDropsATableThatHoldsMoreThanItsMigrationPutThere() {
        IntakeSchema.bringUpToDate(dataSource, true);
        takeBackAllAfter0004();
        jdbc.update("DROP TABLE claimant, claim");
        jdbc.update("DELETE FROM flyway_intake WHERE version IN ('0002', '0003', '0004')");
        jdbc.update("INSERT INTO receipt_sequence (name, next_value) VALUES ('other', 7)");

        assertThatThrownBy(() -> IntakeSchema.bringUpToDate(dataSource, true))
                .hasMessageContaining("V0002__create_receipt_sequence.sql");
        assertThat(jdbc.queryForList("SELECT name FROM receipt_sequence ORDER BY name", String.class))
                .containsExactly("claim", "other");
    }

    /** As a start leaves it that was killed early: the later tables are not there yet. */
    private void takeBackAllAfter0004() {
        List<String> later = jdbc.queryForList("""
                SELECT table_name FROM information_schema.tables
                 WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                   AND table_name NOT IN ('flyway_intake', 'data_key', 'receipt_sequence', 'claim', 'claimant')
                """, String.class);
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET foreign_key_checks = 0");
                statement.execute("DROP VIEW attached_evidence");
                statement.execute("DROP TABLE " + String.join(", ", later));
            }
            return null;
        });
        jdbc.update("DELETE FROM flyway_intake WHERE version > '0004'");
    }
}
