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
record Program(List<String> java, Path home, DatabaseAddress database) {

    /** Nothing that was killed, and nothing whose database was, may go on for longer. */
    private static final long MOST_SECONDS = 240;

    /** A process at work and where its two outputs go. */
    record Running(Process process, Path out, Path err) {

        /** @return the exit code; 1000 when it had to be killed because it did not end */
        int awaitEnd() throws InterruptedException {
            if (process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly().waitFor();
            return 1000;
        }

        String said() throws IOException {
            return Files.readString(out, StandardCharsets.UTF_8);
        }

        String complained() throws IOException {
            return Files.readString(err, StandardCharsets.UTF_8);
        }
    }

    Running start(List<String> command) throws IOException {
        List<String> words = new ArrayList<>(java);
        words.addAll(command);
        Path log = Files.createDirectories(home.resolve("log"));
        Running running;
        Path out = log.resolve("command.out");
        Path err = log.resolve("command.err");
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("CLAIMS_HOME", home.toString());
        builder.environment().put("CLAIMS_DB_URL", database.url());
        builder.environment().put("CLAIMS_DB_USER", database.user());
        builder.environment().put("CLAIMS_DB_PASSWORD", database.password());
        running = new Running(builder.start(), out, err);
        return running;
    }
}
