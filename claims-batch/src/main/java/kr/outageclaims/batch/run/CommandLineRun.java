package kr.outageclaims.batch.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import kr.outageclaims.intake.log.LostConnection;
import kr.outageclaims.intake.log.SafeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** Finds the command a user typed among the beans, runs it, and turns what happened into an exit code. */
public final class CommandLineRun {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineRun.class);
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    private CommandLineRun() {}

    /** Starts the application without a web server, runs one command and answers its exit code. */
    public static int of(Class<?> application, String... arguments) {
        forgetTheMachine();
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(application).logStartupInfo(false).run()) {
            return execute(context, arguments);
        } catch (RuntimeException e) {
            LOG.error("the program could not start", e);
            System.err.println(
                    LostConnection.isIn(e)
                            ? WorkFailed.DATABASE_GONE
                            : "시작하지 못했습니다 / could not start: " + SafeMessage.ofRoot(e));
            return FAILED;
        }
    }

    /** Whatever its locale and time zone: libraries that ask for them get the same answer everywhere. */
    private static void forgetTheMachine() {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        Locale.setDefault(Locale.KOREA);
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    /** For tests: the command in an application that runs already. */
    public static int execute(ConfigurableApplicationContext context, String... arguments) {
        CommandLine root = CommandTree.of(context, arguments);
        root.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, args) -> refuse(e))
                .setExecutionExceptionHandler((e, commandLine, parsed) -> exitCode(context, e))
                .setExecutionStrategy(parsed -> run(context, parsed));
        return root.execute(arguments);
    }

    private static int run(ConfigurableApplicationContext context, CommandLine.ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        try {
            context.getBean(Schema.class).bringUpToDate();
        } catch (RuntimeException e) {
            return exitCode(context, e);
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int refuse(CommandLine.ParameterException e) {
        String what = e.getMessage().lines().map(String::strip).reduce("", (a, b) -> a.isEmpty() ? b : a + " " + b);
        System.err.println(what + " — " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return BAD_INPUT;
    }

    private static int exitCode(ConfigurableApplicationContext context, Exception e) {
        if (e instanceof BadInput) {
            System.err.println(e.getMessage());
            return BAD_INPUT;
        }
        if (!(e instanceof WorkFailed)) {
            LOG.error("command failed", e);
        }
        System.err.println(failure(context, e));
        return FAILED;
    }

    private static String failure(ConfigurableApplicationContext context, Exception e) {
        if (LostConnection.isIn(e)) {
            return WorkFailed.DATABASE_GONE + " ("
                    + context.getBean(DatabaseAccess.class).place() + ")";
        }
        return e instanceof WorkFailed ? e.getMessage() : "실패했습니다 / failed: " + SafeMessage.ofRoot(e);
    }
}
