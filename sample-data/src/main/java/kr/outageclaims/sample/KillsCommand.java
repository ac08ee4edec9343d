package kr.outageclaims.sample;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kr.outageclaims.sample.claims.SampleRows;
import kr.outageclaims.sample.kills.KillRounds;
import kr.outageclaims.sample.kills.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "kills",
        description = "Kills the commands of a day and their database at random, starts them again, and compares the"
                + " tables with those of a day that nobody disturbed. Exit code 1 when anything differs.",
        mixinStandardHelpOptions = true)
final class KillsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--kills",
            defaultValue = "200",
            paramLabel = "N",
            description = "Kills at least; the last round is finished (default ${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--seed",
            defaultValue = "" + SampleRows.DEFAULT_SEED,
            paramLabel = "S",
            description = "The same seed chooses the same kills; when they hit, the machine decides.")
    private long seed;

    @Option(
            names = "--claims",
            defaultValue = "6000",
            paramLabel = "N",
            description = "Sample claims of a day (default ${DEFAULT-VALUE}).")
    private int claims;

    @Option(
            names = "--home",
            required = true,
            paramLabel = "DIR",
            description = "Folder for its own database and files.")
    private Path home;

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "How the batch program is started.")
    private List<String> program;

    @Override
    public Integer call() throws Exception {
        if (kills < 1 || claims < 1) {
            throw new IllegalArgumentException("--kills and --claims must be 1 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        Path folder = home.toAbsolutePath().normalize();
        KillRounds rounds = new KillRounds(
                new KillRounds.Settings(
                        database -> new Program(program, folder, database),
                        folder,
                        kills,
                        seed,
                        claims,
                        SampleRows.channels()),
                out);
        try {
            return rounds.run().isEmpty() ? 0 : 1;
        } finally {
            rounds.close();
        }
    }
}
