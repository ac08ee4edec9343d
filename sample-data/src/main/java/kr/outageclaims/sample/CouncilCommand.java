package kr.outageclaims.sample;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kr.outageclaims.sample.answers.Council;
import kr.outageclaims.sample.answers.KnownTruth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "council",
        description = "The sample council decides the review workbooks of a folder.",
        mixinStandardHelpOptions = true)
final class CouncilCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "DIR", description = "Folder of a review export.")
    private Path in;

    @Option(names = "--truth", required = true, paramLabel = "FILE", description = "truth.csv of the sample.")
    private Path truth;

    @Option(
            names = "--classifications",
            paramLabel = "FILE",
            description =
                    "Export of the classifications: tells which receipt is which claim, so that evidence is known.")
    private @Nullable Path classifications;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the decided workbooks.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        new Council(KnownTruth.read(truth, classifications))
                .decide(in, out)
                .forEach(file -> print.println("Decided: " + file));
        return 0;
    }
}
