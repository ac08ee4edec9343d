package kr.outageclaims.sample;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The sample data's command line: exit codes 0 done, 1 the work failed, 2 wrong usage or bad input. */
@Command(
        name = "sample-data",
        description = "Makes sample claims and the sample people's decisions.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SampleCommand.class,
            OperatorCommand.class,
            CouncilCommand.class,
            BankCommand.class,
            KillsCommand.class,
            KillIntakeCommand.class,
            LoadCommand.class
        })
public final class SampleData {

    private SampleData() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new SampleData()).setExecutionExceptionHandler((failure, command, result) -> {
            command.getErr().println(failure instanceof IllegalArgumentException ? failure.getMessage() : failure);
            return failure instanceof IllegalArgumentException ? CommandLine.ExitCode.USAGE : 1;
        });
    }
}
