package kr.outageclaims.batch.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The right to run a job, held as a lock of the database on a connection of its own, outside the pool: it ends with
 * the process, however that ends.
 */
final class JobLock implements AutoCloseable {

    private final Connection connection;
    private final String name;

    private JobLock(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** The lock, or empty when another process holds it. */
    static Optional<JobLock> tryAcquire(DatabaseAccess access, String what) throws SQLException {
        Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
        try {
            String name = nameFor(connection.getCatalog(), what);
            if (lock(connection, name)) {
                recordHolder(connection, name, what);
                return Optional.of(new JobLock(connection, name));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    /** Who holds the lock, in words, e.g. {@code process 4711 on host-a since 2022-11-07T01:02:03Z}. */
    static String holder(DatabaseAccess access, String what) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                PreparedStatement query =
                        connection.prepareStatement("SELECT holder FROM job_holder WHERE lock_name = ?")) {
            query.setString(1, nameFor(connection.getCatalog(), what));
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getString(1) : "another process";
            }
        }
    }

    private static boolean lock(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT GET_LOCK(?, 0)")) {
            query.setString(1, name);
            try (ResultSet answer = query.executeQuery()) {
                return answer.next() && answer.getInt(1) == 1;
            }
        }
    }

    private static void recordHolder(Connection connection, String name, String what) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement("""
                REPLACE INTO job_holder (lock_name, holder, since) VALUES (?, ?, UTC_TIMESTAMP(3))
                """)) {
            write.setString(1, name);
            write.setString(
                    2, "process " + ProcessHandle.current().pid() + " (" + what + "), started " + startOfProcess());
            write.executeUpdate();
        }
    }

    private static String startOfProcess() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(Object::toString)
                .orElse("at an unknown time");
    }

    /** Locks belong to the whole server and hold at most 64 characters, so the schema is part of a hashed name. */
    private static String nameFor(String schema, String what) {
        return "claims-" + DigestUtils.sha256Hex(schema + "/" + what).substring(0, 40);
    }

    @Override
    public void close() throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement("DELETE FROM job_holder WHERE lock_name = ?")) {
            forget.setString(1, name);
            forget.executeUpdate();
        } finally {
            connection.close();
        }
    }
}
