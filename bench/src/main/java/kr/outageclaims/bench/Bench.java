package kr.outageclaims.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.outageclaims.outage.OutageCalendar;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Called by the launcher after the last stage: runs the baselines on the run's own rows and prints the tables. */
@Command(name = "bench", description = "Measures the baselines of a run and prints what its stages cost.")
public final class Bench implements Callable<Integer> {

    private static final String INCIDENT = "2022-10-15-pangyo";

    @Option(names = "--claims", required = true, description = "How many claims the run had.")
    private long claims;

    @Option(names = "--stages", required = true, description = "What the launcher measured.")
    private Path stages = Path.of("");

    @Option(names = "--server", required = true, description = "Process id of the database server.")
    private long server;

    @Option(names = "--work", required = true, description = "Folder for the baselines' files.")
    private Path work = Path.of("");

    @Option(names = "--beside", description = "CLAIMS=FILE of an earlier run.")
    private Map<Long, Path> beside = Map.of();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws SQLException, IOException {
        Files.createDirectories(work);
        Meter meter = Meter.with(server);
        try (Connection database = DriverManager.getConnection(
                System.getenv("CLAIMS_DB_URL"), System.getenv("CLAIMS_DB_USER"), System.getenv("CLAIMS_DB_PASSWORD"))) {
            List<Baseline> baselines = List.of(
                    LoadData.measure(database, meter, work),
                    InsertSelect.measure(database, meter),
                    FastWorkbook.measure(database, meter, work));
            RunCosts run = RunCosts.read(claims, stages);
            System.out.println(CostTable.of(run, baselines));
            print(TextPass.measure(database, OutageCalendar.of(INCIDENT).orElseThrow()));
            beside.forEach((number, file) ->
                    System.out.println(System.lineSeparator() + ScalingTable.of(RunCosts.read(number, file), run)));
        }
        return 0;
    }

    private static void print(TextPass pass) {
        System.out.printf(
                Locale.ROOT,
                "Text alone, one warm thread, %,d texts of %d characters: classifier %,.0f texts a CPU second,"
                        + " regular expression %,.0f; %.1f × its CPU.%n",
                pass.texts(),
                pass.characters() / Math.max(1, pass.texts()),
                pass.classified(),
                pass.scanned(),
                pass.ratio());
    }
}
