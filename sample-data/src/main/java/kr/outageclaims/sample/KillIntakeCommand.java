package kr.outageclaims.sample;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kr.outageclaims.sample.claims.SampleRows;
import kr.outageclaims.sample.interrupted.InterruptedForms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "kill-intake",
        description = "Visitors fill and send the public form without pause while its instances and its database are"
                + " killed at random; who gets no answer sends the same again. Exit code 1 when a receipt number that"
                + " was shown is not stored, a form became two claims or none, or rows are missing.",
        mixinStandardHelpOptions = true)
final class KillIntakeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rounds",
            defaultValue = "50",
            paramLabel = "N",
            description = "Kills (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--visitors",
            defaultValue = "16",
            paramLabel = "V",
            description = "Visitors at the same time (default ${DEFAULT-VALUE}).")
    private int visitors;

    @Option(
            names = "--instances",
            defaultValue = "2",
            paramLabel = "I",
            description = "Running services; each request goes to the next one (default ${DEFAULT-VALUE}).")
    private int instances;

    @Option(
            names = "--seed",
            defaultValue = "" + SampleRows.DEFAULT_SEED,
            paramLabel = "S",
            description = "The same seed chooses the same kills; what they hit, the machine decides.")
    private long seed;

    @Option(
            names = "--home",
            required = true,
            paramLabel = "DIR",
            description = "Folder for its own database and files.")
    private Path home;

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "How the service is started.")
    private List<String> program;

    @Override
    public Integer call() throws Exception {
        if (rounds < 1 || visitors < 1 || instances < 1) {
            throw new IllegalArgumentException("--rounds, --visitors and --instances must be 1 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        InterruptedForms forms = new InterruptedForms(
                new InterruptedForms.Settings(
                        program, home.toAbsolutePath().normalize(), rounds, visitors, instances, seed),
                out);
        try {
            return forms.run().isEmpty() ? 0 : 1;
        } finally {
            forms.close();
        }
    }
}
