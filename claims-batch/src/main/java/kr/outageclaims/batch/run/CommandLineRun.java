package kr.outageclaims.batch.run;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Finds the command a user typed among the beans, runs it, and turns what happened into an exit code. */
public final class CommandLineRun {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineRun.class);
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    private CommandLineRun() {}

    /** Starts the application without a web server, runs one command and answers its exit code. */
    public static int of(Class<?> application, String... arguments) {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(application).logStartupInfo(false).run()) {
            return execute(context, arguments);
        } catch (RuntimeException e) {
            LOG.error("the program could not start", e);
            System.err.println("시작하지 못했습니다 / could not start: " + rootMessage(e));
            return FAILED;
        }
    }

    /** For tests: the command in an application that runs already. */
    public static int execute(ConfigurableApplicationContext context, String... arguments) {
        CommandLine root = commands(context.getBeansOfType(ClaimsCommand.class).values());
        root.setExecutionStrategy(parsed -> {
            context.getBean(Schema.class).bringUpToDate();
            return new CommandLine.RunLast().execute(parsed);
        });
        return root.execute(arguments);
    }

    private static CommandLine commands(Collection<ClaimsCommand> beans) {
        CommandLine root = new CommandLine(CommandSpec.create().name("./claims"));
        Map<String, ClaimsCommand> byName = new TreeMap<>();
        beans.forEach(bean -> byName.put(
                bean.getClass().getAnnotation(CommandLine.Command.class).name(), bean));
        byName.forEach((name, bean) -> add(root, name, bean));
        configure(root);
        return root;
    }

    private static void add(CommandLine root, String name, ClaimsCommand bean) {
        CommandLine parent = root;
        int blank = name.indexOf(' ');
        if (blank > 0) {
            parent = root.getSubcommands()
                    .computeIfAbsent(
                            name.substring(0, blank),
                            group -> new CommandLine(CommandSpec.create().name(group)));
            if (!root.getSubcommands().containsKey(name.substring(0, blank))) {
                root.addSubcommand(name.substring(0, blank), parent);
            }
        }
        parent.addSubcommand(name.substring(blank + 1), new CommandLine(bean));
    }

    private static void configure(CommandLine root) {
        root.setCaseInsensitiveEnumValuesAllowed(true)
                .setResourceBundle(null)
                .setParameterExceptionHandler((e, args) -> {
                    System.err.println(
                            e.getMessage() + " — " + e.getCommandLine().getCommandName() + " --help");
                    return BAD_INPUT;
                })
                .setExecutionExceptionHandler((e, commandLine, parsed) -> exitCode(e));
        Locale.setDefault(Locale.KOREA);
    }

    private static int exitCode(Exception e) {
        if (e instanceof BadInput) {
            System.err.println(e.getMessage());
            return BAD_INPUT;
        }
        if (!(e instanceof WorkFailed)) {
            LOG.error("command failed", e);
        }
        System.err.println(e instanceof WorkFailed ? e.getMessage() : "실패했습니다 / failed: " + rootMessage(e));
        return FAILED;
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
