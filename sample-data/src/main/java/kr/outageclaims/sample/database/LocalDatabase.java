package kr.outageclaims.sample.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A real MariaDB server for one claims home. It is started when nobody answers, lives until {@link #stop} and is
 * shared by all processes that name the same home.
 */
public final class LocalDatabase {

    static final String DATABASE = "claims";
    static final String USER = "claims";

    private static final String OPTIONS = "?rewriteBatchedStatements=true&allowLoadLocalInfile=true"
            + "&sslMode=DISABLED&allowPublicKeyRetrieval=true";
    /** Long, because a server that was killed repairs its data before it answers. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LAUNCHES = 3;

    private final DatabaseHome home;
    private final ServerBinaries binaries;

    private LocalDatabase(DatabaseHome home) {
        this.home = home;
        this.binaries = new ServerBinaries(home);
    }

    /** @param home the claims home; it is made when missing and may lie anywhere */
    public static LocalDatabase in(Path home) {
        return new LocalDatabase(DatabaseHome.in(home));
    }

    /** The server for integration tests: one that the environment names, else a shared local one. */
    public static TestDatabase forTests() {
        return TestDatabase.shared();
    }

    /** Where the server is, started by this call if nobody answered. */
    public DatabaseAddress start() {
        Optional<DatabaseAddress> running = running();
        return running.isPresent() ? running.get() : alone(() -> running().orElseGet(this::launch));
    }

    /** Where the server is, if it answers and its data folder is the one of this home. */
    public Optional<DatabaseAddress> running() {
        if (home.port().isEmpty() || home.knownPassword().isEmpty()) {
            return Optional.empty();
        }
        DatabaseAddress address = new DatabaseAddress(
                "jdbc:mysql://127.0.0.1:" + home.port().getAsInt() + "/" + DATABASE + OPTIONS, USER, home.password());
        try (Connection connection = address.probe();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@datadir")) {
            row.next();
            return Files.isSameFile(Path.of(row.getString(1)), home.data()) ? Optional.of(address) : Optional.empty();
        } catch (SQLException | IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Shuts the server down cleanly and waits for its end.
     *
     * @return false when there was none
     */
    public boolean stop() {
        return alone(() -> {
            Optional<ProcessHandle> process = process().running();
            Optional<DatabaseAddress> address = running();
            address.ifPresent(LocalDatabase::shutDown);
            process.filter(p -> address.isEmpty()).ifPresent(ProcessHandle::destroy);
            process.ifPresent(this::awaitEnd);
            home.forgetServer();
            return process.isPresent() || address.isPresent();
        });
    }

    /** Ends the server at once, as a power cut would; for trying what a restart makes of it. */
    public void kill() {
        process().running().ifPresent(server -> {
            server.destroyForcibly();
            awaitEnd(server);
        });
    }

    private DatabaseAddress launch() {
        binaries.install();
        // One that is still repairing its data after a kill: a second would only quarrel with it over the files.
        Optional<ProcessHandle> repairing = process().running();
        for (int i = 0; i < LAUNCHES; i++) {
            ProcessHandle server = repairing
                    .filter(ProcessHandle::isAlive)
                    .orElseGet(() -> process().launch());
            Optional<DatabaseAddress> address = awaitAnswer(server);
            if (address.isPresent()) {
                return address.get();
            }
        }
        throw new DatabaseFailed("The local database did not start: " + lastError() + " (see " + home.log() + ").");
    }

    private Optional<DatabaseAddress> awaitAnswer(ProcessHandle server) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (server.isAlive() && System.nanoTime() < end) {
            Optional<DatabaseAddress> address = running();
            if (address.isPresent()) {
                return address;
            }
            pause();
        }
        if (server.isAlive()) {
            throw new DatabaseFailed("The local database (process " + server.pid() + ") did not answer within "
                    + PATIENCE.toSeconds() + " s; see " + home.log() + ".");
        }
        return Optional.empty();
    }

    private void awaitEnd(ProcessHandle process) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new DatabaseFailed(
                    "The local database (process " + process.pid() + ") did not end within " + PATIENCE.toSeconds()
                            + " s; see " + home.log() + ".",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailed("Interrupted while the local database was shutting down.", e);
        }
    }

    private static void shutDown(DatabaseAddress address) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new DatabaseFailed("The local database refused to shut down: " + e.getMessage(), e);
        }
    }

    private String lastError() {
        try {
            List<String> lines = Files.readAllLines(home.log());
            return lines.stream()
                    .filter(line -> line.contains("[ERROR]") || line.contains("error while loading"))
                    .reduce((first, second) -> second)
                    .orElse("its process ended without a word");
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }

    private ServerProcess process() {
        return new ServerProcess(home, binaries.program());
    }

    /** One process at a time, and one thread of it, since a file lock is the whole JVM's. */
    private <T> T alone(Supplier<T> work) {
        synchronized (LocalDatabase.class) {
            try (FileChannel channel =
                            FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return work.get();
            } catch (IOException e) {
                throw new DatabaseFailed("Cannot lock " + home.lock() + ": " + e.getMessage(), e);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailed("Interrupted while the local database was starting.", e);
        }
    }
}
