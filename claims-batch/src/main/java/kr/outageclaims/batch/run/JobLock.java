package kr.outageclaims.batch.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to run a job, held as a lock of the database on a connection of its own, outside the pool: it ends with
 * the process, however that ends.
 */
final class JobLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobLock.class);

    private final Connection connection;
    private final String name;
    private final String what;

    private JobLock(Connection connection, String name, String what) {
        this.connection = connection;
        this.name = name;
        this.what = what;
    }

    /** @throws WorkFailed when another process holds the lock, or the database does not answer */
    static JobLock acquire(DatabaseAccess access, String what) {
        try {
            return tryAcquire(access, what)
                    .orElseThrow(() -> new WorkFailed("다른 프로세스가 이미 하고 있습니다 / already being done by "
                            + holder(access, what) + ". Wait for it to end, then run the command again."));
        } catch (SQLException e) {
            throw noAnswer(e);
        }
    }

    /** The lock, or empty when another process holds it. */
    static Optional<JobLock> tryAcquire(DatabaseAccess access, String what) throws SQLException {
        Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
        try {
            String name = nameFor(connection.getCatalog(), what);
            if (lock(connection, name)) {
                recordHolder(connection, name, what);
                return Optional.of(new JobLock(connection, name, what));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    /** Who holds the lock, in words, e.g. {@code process 4711 on host-a since 2022-11-07T01:02:03Z}. */
    static String holder(DatabaseAccess access, String what) {
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                PreparedStatement query =
                        connection.prepareStatement("SELECT holder FROM job_holder WHERE lock_name = ?")) {
            query.setString(1, nameFor(connection.getCatalog(), what));
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getString(1) : "another process";
            }
        } catch (SQLException e) {
            throw noAnswer(e);
        }
    }

    /** Whether any process does this now. */
    static boolean isHeld(DatabaseAccess access, String what) {
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                PreparedStatement query = connection.prepareStatement("SELECT IS_USED_LOCK(?) IS NOT NULL")) {
            query.setString(1, nameFor(connection.getCatalog(), what));
            try (ResultSet found = query.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        } catch (SQLException e) {
            throw noAnswer(e);
        }
    }

    /**
     * Whether it is still ours: a database that was started again has forgotten it, and another process may have it
     * while we go on over fresh connections of the pool.
     */
    boolean isStillHeld() {
        try (PreparedStatement query = connection.prepareStatement("SELECT IS_USED_LOCK(?) = CONNECTION_ID()")) {
            query.setString(1, name);
            try (ResultSet answer = query.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException e) {
            return false;
        }
    }

    /** What is held, in words. */
    String holding() {
        return what;
    }

    private static WorkFailed noAnswer(SQLException e) {
        return new WorkFailed(WorkFailed.DATABASE_GONE, e);
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

    /** A database that does not answer has let go of the lock by itself. */
    @Override
    public void close() {
        try {
            forget();
        } catch (SQLException e) {
            LOG.warn("lock={} could not be given back: {}", name, e.getMessage());
        }
    }

    private void forget() throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement("DELETE FROM job_holder WHERE lock_name = ?")) {
            forget.setString(1, name);
            forget.executeUpdate();
        } finally {
            connection.close();
        }
    }
}
