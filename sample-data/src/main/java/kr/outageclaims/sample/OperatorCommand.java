package kr.outageclaims.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kr.outageclaims.sample.answers.KnownTruth;
import kr.outageclaims.sample.answers.Operator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "operator",
        description = "The sample operator answers the manual workbook.",
        mixinStandardHelpOptions = true)
final class OperatorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "FILE", description = "Workbook of a manual export.")
    private Path in;

    @Option(names = "--truth", required = true, paramLabel = "FILE", description = "truth.csv of the sample.")
    private Path truth;

    @Option(
            names = "--classifications",
            paramLabel = "FILE",
            description =
                    "Export of the classifications: tells which receipt is which claim. Without it every guess stands.")
    private @Nullable Path classifications;

    @Option(
            names = "--incident",
            defaultValue = "2022-10-15-pangyo",
            paramLabel = "ID",
            description = "Incident of the workbook (default ${DEFAULT-VALUE}).")
    private String incident;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The answered workbook.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        int rows = new Operator(KnownTruth.read(truth, classifications), incident).answer(in, out);
        spec.commandLine().getOut().println(rows + " rows answered: " + out);
        return 0;
    }
}
