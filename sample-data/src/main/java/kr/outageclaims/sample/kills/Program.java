package kr.outageclaims.sample.kills;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.outageclaims.sample.database.DatabaseAddress;

/**
 * The batch program as processes of its own.
 *
 * @param java the command line up to the batch's own words
 * @param home the claims home that they all share, and with it the keys
 */
public record Program(List<String> java, Path home, DatabaseAddress database) implements Commands {

    /** Nothing that was killed, and nothing whose database was, may go on for longer. */
    private static final long MOST_SECONDS = 240;

    @Override
    public Running start(List<String> words, boolean toBeKilled) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(words);
        Path log = Files.createDirectories(home.resolve("log"));
        Path complaints = log.resolve("command.err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.resolve("command.out").toFile())
                .redirectError(complaints.toFile());
        builder.environment().put("CLAIMS_HOME", home.toString());
        builder.environment().put("CLAIMS_DB_URL", database.url());
        builder.environment().put("CLAIMS_DB_USER", database.user());
        builder.environment().put("CLAIMS_DB_PASSWORD", database.password());
        return new OwnProcess(builder.start(), complaints);
    }

    private record OwnProcess(Process process, Path complaints) implements Running {

        @Override
        public boolean isAlive() {
            return process.isAlive();
        }

        @Override
        public boolean endsWithin(long millis) throws InterruptedException {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        }

        @Override
        public int awaitEnd() throws InterruptedException {
            if (process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly().waitFor();
            return NEVER_ENDED;
        }

        @Override
        public void kill() {
            process.destroyForcibly();
        }

        @Override
        public void terminate() {
            process.destroy();
        }

        @Override
        public String complained() throws IOException {
            return Files.readString(complaints, StandardCharsets.UTF_8);
        }
    }
}
