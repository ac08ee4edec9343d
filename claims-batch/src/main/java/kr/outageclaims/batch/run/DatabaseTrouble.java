package kr.outageclaims.batch.run;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that is not there from a statement that is wrong, and says so in one line. */
final class DatabaseTrouble {

    /** The class of the SQL states that tell of connections. */
    private static final String CONNECTION = "08";

    private DatabaseTrouble() {}

    /** Whether the cause of a failure is that the database does not answer. */
    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isGone(sql)) {
                return true;
            }
        }
        return false;
    }

    /** What to tell the user then. */
    static String inWords(Throwable failure, DatabaseAccess database) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "데이터베이스가 응답하지 않습니다 / the database does not answer: " + database.place() + ", " + firstLine(root)
                + ". Nothing is lost. Start it or look at CLAIMS_DB_URL, then run the same command again: it continues.";
    }

    private static boolean isGone(SQLException e) {
        return e instanceof SQLNonTransientConnectionException
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLRecoverableException
                || (e.getSQLState() != null && e.getSQLState().startsWith(CONNECTION));
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("[.: ]+$", "");
    }
}
