package kr.outageclaims.sample;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kr.outageclaims.sample.answers.Bank;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "bank",
        description = "The sample bank and the services give the payout files of a folder back with their results.",
        mixinStandardHelpOptions = true)
final class BankCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "DIR", description = "Folder of the payout files.")
    private Path in;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the files of results.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        new Bank().answer(in, out).forEach(file -> print.println("Answered: " + file));
        return 0;
    }
}
