package kr.outageclaims.sample.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Gives each integration test an empty database of its own on one server. The server is the one that
 * {@code CLAIMS_TEST_DB_URL}, else {@code CLAIMS_DB_URL} names (its user must be allowed to create databases), else the
 * local one of {@code CLAIMS_HOME}, else of {@code var/test} at the root of the repository.
 */
public final class TestDatabase {

    private final DatabaseAddress server;
    private final Queue<String> made = new ConcurrentLinkedQueue<>();

    private TestDatabase(DatabaseAddress server) {
        this.server = server;
        Runtime.getRuntime().addShutdownHook(new Thread(this::dropAll, "drop-test-databases"));
    }

    static TestDatabase shared() {
        return Shared.INSTANCE;
    }

    /**
     * A new empty database, dropped at the end of this JVM.
     *
     * @return its JDBC URL, user and password among the options: nothing else is needed to connect
     */
    public String freshSchema() {
        DatabaseAddress fresh = freshDatabase();
        return fresh.url() + (fresh.url().contains("?") ? "&" : "?") + "user=" + fresh.user() + "&password="
                + fresh.password();
    }

    /** As {@link #freshSchema}, with user and password apart. */
    public DatabaseAddress freshDatabase() {
        String name = "t_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        made.add(name);
        return server.withDatabase(name);
    }

    private void dropAll() {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            // A connection that a test forgot may hold a table for as long as the server cares to wait.
            statement.execute("SET SESSION lock_wait_timeout = 5");
            for (String name : made) {
                statement.execute("DROP DATABASE IF EXISTS " + name);
            }
        } catch (SQLException e) {
            System.err.println("Test databases are left on " + server.url() + ": " + e.getMessage());
        }
    }

    private void execute(String sql) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseFailed(sql + " failed on " + server.url() + ": " + e.getMessage(), e);
        }
    }

    private static DatabaseAddress chosen(Map<String, String> environment) {
        for (String prefix : new String[] {"CLAIMS_TEST_DB_", "CLAIMS_DB_"}) {
            String url = environment.getOrDefault(prefix + "URL", "");
            if (!url.isBlank()) {
                return new DatabaseAddress(
                        url,
                        environment.getOrDefault(prefix + "USER", LocalDatabase.USER),
                        environment.getOrDefault(prefix + "PASSWORD", ""));
            }
        }
        String home = environment.getOrDefault("CLAIMS_HOME", "");
        return LocalDatabase.in(home.isBlank() ? repositoryRoot().resolve("var/test") : Path.of(home))
                .start();
    }

    private static Path repositoryRoot() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        return start;
    }

    /** Started at the first use, once a JVM. */
    private static final class Shared {
        private static final TestDatabase INSTANCE = new TestDatabase(chosen(System.getenv()));
    }
}
