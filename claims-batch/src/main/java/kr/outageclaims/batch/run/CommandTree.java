package kr.outageclaims.batch.run;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands as the user types them; only the bean of the one that was typed is made. */
final class CommandTree {

    private final CommandLine root = group("./claims");
    private final CommandLine.IFactory factory;

    private CommandTree(CommandLine.IFactory factory) {
        this.factory = factory;
    }

    static CommandLine of(ApplicationContext context, String... arguments) {
        CommandTree tree = new CommandTree(new BeansFirst(context));
        String typed = String.join(" ", arguments) + " ";
        Map<String, Class<?>> byName = new TreeMap<>();
        for (String bean : context.getBeanNamesForType(ClaimsCommand.class)) {
            Class<?> type = Objects.requireNonNull(context.getType(bean), bean);
            byName.put(type.getAnnotation(Command.class).name(), type);
        }
        byName.forEach((name, type) -> tree.add(name, typed.startsWith(name + " ") ? tree.command(type) : sign(type)));
        return tree.root;
    }

    private void add(String name, CommandLine command) {
        CommandLine parent = root;
        String[] words = name.split(" ");
        for (int i = 0; i < words.length - 1; i++) {
            if (!parent.getSubcommands().containsKey(words[i])) {
                parent.addSubcommand(words[i], group(words[i]));
            }
            parent = parent.getSubcommands().get(words[i]);
        }
        command.getCommandSpec().name(words[words.length - 1]).mixinStandardHelpOptions(true);
        parent.addSubcommand(words[words.length - 1], command);
    }

    private CommandLine command(Class<?> type) {
        return new CommandLine(type, factory);
    }

    /** Stands for a command that was not typed, in lists of commands. */
    private static CommandLine sign(Class<?> type) {
        CommandLine sign = new CommandLine(new Group());
        sign.getCommandSpec()
                .usageMessage()
                .description(type.getAnnotation(Command.class).description());
        return sign;
    }

    private static CommandLine group(String name) {
        CommandLine group = new CommandLine(new Group());
        group.getCommandSpec().name(name);
        return group;
    }

    /** A word that only other words follow. */
    @Command(mixinStandardHelpOptions = true)
    private static final class Group implements Runnable {

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "a command is missing");
        }
    }

    /** Commands come from the application, their mixins and converters from picocli. */
    private record BeansFirst(ApplicationContext context) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            return ClaimsCommand.class.isAssignableFrom(type)
                    ? context.getBean(type)
                    : CommandLine.defaultFactory().create(type);
        }
    }
}
