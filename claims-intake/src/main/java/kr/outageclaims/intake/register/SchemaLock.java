package kr.outageclaims.intake.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * One process at a time brings a database's tables up to date, from its first look on. Flyway's own lock begins only
 * when its history table is there, so of two that start together one could meet the other's still empty.
 */
final class SchemaLock {

    private static final int PATIENCE_SECONDS = 300;

    private SchemaLock() {}

    /** Work over the connection that holds the lock. */
    @FunctionalInterface
    interface Work {
        void over(Connection connection) throws SQLException;
    }

    /** @throws SchemaProblem when another start does not come to its end, or the database fails */
    static void whileHeld(DataSource dataSource, Work work) {
        try (Connection connection = dataSource.getConnection()) {
            String name = "claims-schema-"
                    + Integer.toHexString(connection.getCatalog().hashCode());
            if (!answersYes(connection, "SELECT GET_LOCK(?, " + PATIENCE_SECONDS + ")", name)) {
                throw new SchemaProblem("Another start has been changing the tables for " + PATIENCE_SECONDS
                        + " s. Wait for it, then start again.");
            }
            try {
                work.over(connection);
            } finally {
                answersYes(connection, "SELECT RELEASE_LOCK(?)", name);
            }
        } catch (SQLException e) {
            throw new SchemaProblem("The tables could not be brought up to date: " + e.getMessage(), e);
        }
    }

    private static boolean answersYes(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, name);
            try (ResultSet answer = query.executeQuery()) {
                return answer.next() && answer.getInt(1) == 1;
            }
        }
    }
}
