package kr.outageclaims.intake.operations;

import java.util.stream.Stream;
import kr.outageclaims.intake.log.LostConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that cannot be reached or does not answer in time, and will again, from a fault of ours. */
public final class DatabaseFault {

    private DatabaseFault() {}

    public static boolean isAway(Throwable thrown) {
        return LostConnection.isIn(thrown)
                || Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof DataAccessResourceFailureException
                                || cause instanceof CannotCreateTransactionException
                                || cause instanceof QueryTimeoutException);
    }
}
