package kr.outageclaims.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.outageclaims.batch.run.CommandLineRun;
import kr.outageclaims.sample.database.DatabaseAddress;
import kr.outageclaims.sample.database.LocalDatabase;
import kr.outageclaims.sample.database.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The batch program as a user meets it, on a database and a home of its own: commands go in as typed, exit code and
 * output come out. One a test class; a second one on the same database is another process, nearly.
 */
public final class BatchProgram implements AutoCloseable {

    private final DatabaseAddress database;
    private final Path home;
    private final boolean homeIsMine;
    private final ConfigurableApplicationContext context;

    private final @Nullable Wire wire;

    private BatchProgram(DatabaseAddress database, Path home, boolean homeIsMine, Class<?>... more) {
        this(database, home, homeIsMine, null, more);
    }

    private BatchProgram(
            DatabaseAddress database, Path home, boolean homeIsMine, @Nullable Wire wire, Class<?>... more) {
        this.wire = wire;
        this.database = database;
        this.home = home;
        this.homeIsMine = homeIsMine;
        List<Class<?>> sources = new ArrayList<>(List.of(more));
        sources.add(0, ClaimsBatch.class);
        this.context = new SpringApplicationBuilder(sources.toArray(Class<?>[]::new)).run(settings());
    }

    /** @param more configurations of the test, e.g. a job of its own */
    public static BatchProgram onFreshDatabase(Class<?>... more) {
        try {
            return new BatchProgram(
                    LocalDatabase.forTests().freshDatabase(), Files.createTempDirectory("claims-home"), true, more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #onFreshDatabase}, over a wire that the test can cut. */
    public static BatchProgram onFreshDatabaseByWire(Class<?>... more) {
        try {
            DatabaseAddress direct = LocalDatabase.forTests().freshDatabase();
            URI place = URI.create(direct.url().substring("jdbc:".length()));
            Wire wire = new Wire(place.getHost(), place.getPort());
            DatabaseAddress byWire = new DatabaseAddress(
                    direct.url().replace(place.getAuthority(), "127.0.0.1:" + wire.port()),
                    direct.user(),
                    direct.password());
            return new BatchProgram(byWire, Files.createTempDirectory("claims-home"), true, wire, more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The wire to the database. */
    public Wire wire() {
        return Objects.requireNonNull(wire, "not started by a wire");
    }

    /** On a database and a home that are given, and kept. */
    public static BatchProgram on(DatabaseAddress database, Path home) {
        return new BatchProgram(database, home, false);
    }

    /** A second program on the same database and home. */
    public BatchProgram another(Class<?>... more) {
        return new BatchProgram(database, home, false, more);
    }

    /** How to start a process of its own on this database and home. */
    public String[] settings() {
        return new String[] {
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--CLAIMS_HOME=" + home,
            // the variable of the one who runs the tests would be taken for this property
            "--claims.home=" + home
        };
    }

    /** What a command answered. */
    public record Answer(int exitCode, String out, String err) {}

    /** Runs one command, e.g. {@code run("import", "calls.csv", "--channel", "email", …)}. */
    public Answer run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int exitCode = CommandLineRun.execute(context, arguments);
            return new Answer(
                    exitCode, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** Runs one command whose output nobody asks for, so that another may run beside it; answers the exit code. */
    public int runAloud(String... arguments) {
        return CommandLineRun.execute(context, arguments);
    }

    /** A process of its own on this database and home; {@code log} takes what it says. */
    public Process begin(Class<?> main, Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path")));
        for (String setting : settings()) {
            command.add(setting.replaceFirst("^--", "-D"));
        }
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    public Path home() {
        return home;
    }

    public JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Map<String, T> beans(Class<T> type) {
        return context.getBeansOfType(type);
    }

    @Override
    public void close() {
        context.close();
        if (wire != null) {
            wire.close();
        }
        if (!homeIsMine) {
            return;
        }
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(BatchProgram::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
