package kr.outageclaims.intake.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.exceptions.CJCommunicationsException;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** The shapes in which a database that was killed under load was seen to fail, and some that are faults of ours. */
class DatabaseFaultTest {

    static Stream<Exception> away() {
        return Stream.of(
                new CannotCreateTransactionException("", new SQLTransientConnectionException("no connection")),
                new SQLException("Communications link failure", "08S01"),
                new CJCommunicationsException("Communications link failure"),
                new QueryTimeoutException("too long"),
                new TransactionSystemException("rollback failed", new SQLException("Connection is closed")));
    }

    static Stream<Exception> ours() {
        return Stream.of(
                new IllegalStateException("Connection is closed"),
                new SQLException("without a state"),
                new TransactionSystemException("rollback failed", new SQLException("Deadlock", "40001")),
                new DataIntegrityViolationException("", new SQLIntegrityConstraintViolationException("", "23000")));
    }

    @ParameterizedTest
    @MethodSource("away")
    void aDatabaseThatIsAwayIsKnownHoweverDeepItLies(Exception fault) {
        assertThat(DatabaseFault.isAway(fault)).isTrue();
        assertThat(DatabaseFault.isAway(new ServletException("a page", new RuntimeException(fault))))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void aFaultOfOursIsNot(Exception fault) {
        assertThat(DatabaseFault.isAway(new ServletException("a page", fault))).isFalse();
    }
}
