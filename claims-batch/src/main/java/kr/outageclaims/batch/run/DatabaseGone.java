package kr.outageclaims.batch.run;

import com.mysql.cj.exceptions.CJCommunicationsException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that went away from all other faults. */
final class DatabaseGone {

    /** SQL's class of connection faults. */
    private static final String CONNECTION = "08";

    static final String MESSAGE = "데이터베이스와 연결이 끊겼습니다 / the database went away. What was committed is kept:"
            + " when it is back, the same command continues.";

    private DatabaseGone() {}

    static boolean isIn(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof CJCommunicationsException
                    || cause instanceof SQLException sql && isOfConnection(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfConnection(SQLException fault) {
        return fault.getSQLState() == null
                ? "Connection is closed".equals(fault.getMessage()) // the pool's own, without a state
                : fault.getSQLState().startsWith(CONNECTION);
    }
}
