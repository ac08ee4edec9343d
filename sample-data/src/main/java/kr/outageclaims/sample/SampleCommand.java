package kr.outageclaims.sample;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kr.outageclaims.sample.claims.SampleRows;
import kr.outageclaims.sample.export.SampleExports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "sample",
        description = "Writes the channels' exports of invented claims and truth.csv beside them.",
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write into.")
    private Path out;

    @Option(
            names = "--claims",
            defaultValue = "105116",
            paramLabel = "N",
            description = "Claims to be accepted; bad rows and repeats come on top (default ${DEFAULT-VALUE}).")
    private int claims;

    @Option(
            names = "--seed",
            defaultValue = "" + SampleRows.DEFAULT_SEED,
            paramLabel = "S",
            description = "The same seed writes the same bytes (default ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException {
        if (claims < 1) {
            throw new IllegalArgumentException("--claims must be 1 or more, not " + claims);
        }
        PrintWriter print = spec.commandLine().getOut();
        SampleExports.write(out, SampleRows.of(claims, seed))
                .forEach((channel, rows) ->
                        print.println(rows + " rows from " + channel.code() + ": " + SampleExports.path(out, channel)));
        print.println("The truth behind them: " + out.resolve("truth.csv"));
        return 0;
    }
}
