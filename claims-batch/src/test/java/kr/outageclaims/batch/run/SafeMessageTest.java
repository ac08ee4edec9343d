package kr.outageclaims.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransactionRollbackException;
import java.util.Objects;
import kr.outageclaims.intake.log.DatabaseMessage;
import kr.outageclaims.intake.log.SafeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;

class SafeMessageTest {

    @Test
    void ourOwnWordsAndPathsAreTold() {
        assertThat(SafeMessage.ofRoot(new IllegalStateException(new WorkFailed("control totals don't add up"))))
                .isEqualTo("control totals don't add up");
        assertThat(SafeMessage.ofRoot(new IllegalStateException("thrown by us")))
                .isEqualTo("thrown by us");
        assertThat(SafeMessage.ofRoot(new UncheckedIOException(new NoSuchFileException("/data/rejects"))))
                .isEqualTo("/data/rejects");
    }

    @Test
    void whatALibraryQuotesIsKeptBackAndItsPlaceTold() {
        assertThat(SafeMessage.ofRoot(quoting("010-1234-5678")))
                .startsWith("NumberFormatException at batch.run.SafeMessageTest:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1062 | 23000 | Duplicate entry 'email-hong@example.com' for key 'claim_receipt_number'"
                        + " | database error 1062 (SQLSTATE 23000): for key 'claim_receipt_number'",
                "1406 | 22001 | Data truncation: Data too long for column 'narrative' at row 3"
                        + " | database error 1406 (SQLSTATE 22001): for column 'narrative' at row 3",
                "1366 | HY000 | Incorrect string value: 'hong' for column `c`.`claim`.`narrative` at row 1"
                        + " | database error 1366 (SQLSTATE HY000): for column `c`.`claim`.`narrative` at row 1",
                "1064 | 42000 | You have an error near 'hong@example.com' at line 1 | database error 1064 (SQLSTATE 42000)",
                "1292 | 22007 | Incorrect datetime value: 'hong' | database error 1292 (SQLSTATE 22007)",
                "1205 | 40001 | Lock wait timeout exceeded"
                        + " | database error 1205 (SQLSTATE 40001): Lock wait timeout exceeded",
                "1114 | HY000 | The table 'claim' is full | database error 1114 (SQLSTATE HY000): The table 'claim' is full"
            })
    void theDatabaseTellsCodesAndOurNamesButNoValue(int code, String state, String said, String told) {
        SQLException e = new SQLException(said, state, code);

        assertThat(DatabaseMessage.of(e)).isEqualTo(told);
        assertThat(DatabaseMessage.of(new SQLException(told, state, code))).isEqualTo(told);
    }

    @Test
    void aLostConnectionStaysOneAndIsToldInOneLine() {
        SafeSqlExceptions translator = new SafeSqlExceptions();
        DataAccessException lost = Objects.requireNonNull(translator.translate(
                "select",
                "SELECT 1",
                new SQLRecoverableException("Communications link failure\n\nThe last packet", "08S01", 0)));

        assertThat(lost).hasRootCauseInstanceOf(SQLRecoverableException.class);
        assertThat(SafeMessage.ofRoot(lost))
                .isEqualTo("database error 0 (SQLSTATE 08S01): Communications link failure");
        assertThat(DatabaseMessage.of(new SQLException("Connection is closed"))).isEqualTo("Connection is closed");
    }

    @Test
    void aTranslatedExceptionHoldsNoValueInAnyOfItsCausesAndStaysOfItsKind() {
        SafeSqlExceptions translator = new SafeSqlExceptions();
        DataAccessException duplicate = Objects.requireNonNull(translator.translate(
                "insert",
                "INSERT INTO claim VALUES (?)",
                new SQLException("Duplicate entry 'hong@example.com' for key 'k'", "23000", 1062)));
        DataAccessException deadlock = Objects.requireNonNull(translator.translate(
                "insert", "INSERT", new SQLTransactionRollbackException("Deadlock found", "40001", 1213)));

        for (Throwable e = duplicate; e != null; e = e.getCause()) {
            assertThat(e.toString()).doesNotContain("hong");
        }
        assertThat(deadlock).isInstanceOf(PessimisticLockingFailureException.class);
    }

    @Test
    void theLogHoldsTheStackOfAnExceptionButNotTheValue() {
        SafeThrowables converter = new SafeThrowables();
        converter.start();

        assertThat(converter.throwableProxyToString(
                        new ThrowableProxy(new IllegalStateException("import", quoting("010-1234-5678")))))
                .contains("IllegalStateException: import", "NumberFormatException: (kept back", "SafeMessageTest")
                .doesNotContain("010-1234");
    }

    @Test
    void whatWentWrongBesideIsToldWithoutTheValueToo() {
        SafeThrowables converter = new SafeThrowables();
        converter.start();
        IllegalStateException failed = new IllegalStateException("import");
        failed.addSuppressed(quoting("010-1234-5678"));

        assertThat(converter.throwableProxyToString(new ThrowableProxy(failed)))
                .contains("IllegalStateException: import", "Suppressed: ", "NumberFormatException: (kept back")
                .doesNotContain("010-1234");
    }

    private static NumberFormatException quoting(String value) {
        try {
            return new NumberFormatException("no exception for " + Integer.parseInt(value));
        } catch (NumberFormatException e) {
            return e;
        }
    }
}
