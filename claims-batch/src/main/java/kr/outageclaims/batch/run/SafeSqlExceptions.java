package kr.outageclaims.batch.run;

import java.sql.BatchUpdateException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import kr.outageclaims.intake.log.DatabaseMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Takes the values out of what the database answers before anybody hears of it: exceptions end on the screen, in the
 * log and in the job repository, where a failed step's exception is kept as text.
 */
@Component
class SafeSqlExceptions implements SQLExceptionTranslator {

    private final SQLExceptionTranslator translator = new SQLExceptionSubclassTranslator();

    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException e) {
        SQLException safe = ofTheSameKind(e, DatabaseMessage.of(e));
        safe.setStackTrace(e.getStackTrace());
        return translator.translate(task, sql, safe);
    }

    /** The kind tells what may be tried again. */
    private static SQLException ofTheSameKind(SQLException e, String message) {
        String state = e.getSQLState();
        int code = e.getErrorCode();
        if (e instanceof BatchUpdateException batch) {
            return new BatchUpdateException(message, state, code, batch.getUpdateCounts());
        } else if (e instanceof SQLTransactionRollbackException) {
            return new SQLTransactionRollbackException(message, state, code);
        } else if (e instanceof SQLTransientConnectionException) {
            return new SQLTransientConnectionException(message, state, code);
        } else if (e instanceof SQLNonTransientConnectionException) {
            return new SQLNonTransientConnectionException(message, state, code);
        } else if (e instanceof SQLRecoverableException) {
            return new SQLRecoverableException(message, state, code);
        } else if (e instanceof SQLTimeoutException) {
            return new SQLTimeoutException(message, state, code);
        } else if (e instanceof SQLIntegrityConstraintViolationException) {
            return new SQLIntegrityConstraintViolationException(message, state, code);
        } else if (e instanceof SQLDataException) {
            return new SQLDataException(message, state, code);
        } else if (e instanceof SQLSyntaxErrorException) {
            return new SQLSyntaxErrorException(message, state, code);
        }
        return new SQLException(message, state, code);
    }
}
