package kr.outageclaims.intake.log;

import com.mysql.cj.exceptions.CJCommunicationsException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

/**
 * Tells a database that went away from all other faults. Two pieces of it come without a state: the driver's own, and
 * the pool's, when a transaction on a lost connection shall still be rolled back.
 */
public final class LostConnection {

    /** SQL's class of connection faults. */
    private static final String CONNECTION = "08";

    private LostConnection() {}

    /** Whether the fault, or anything that caused it, is one. */
    public static boolean isIn(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLNonTransientConnectionException
                        || cause instanceof SQLRecoverableException
                        || cause instanceof SQLTransientConnectionException
                        || cause instanceof CJCommunicationsException
                        || cause instanceof SQLException sql && isOfConnection(sql));
    }

    private static boolean isOfConnection(SQLException fault) {
        return fault.getSQLState() == null
                ? DatabaseMessage.CLOSED.equals(fault.getMessage())
                : fault.getSQLState().startsWith(CONNECTION);
    }
}
