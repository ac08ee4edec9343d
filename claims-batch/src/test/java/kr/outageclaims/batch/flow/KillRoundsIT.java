package kr.outageclaims.batch.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.ClaimsBatch;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.sample.database.DatabaseAddress;
import kr.outageclaims.sample.kills.Commands;
import kr.outageclaims.sample.kills.KillRounds;
import kr.outageclaims.sample.kills.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A short round of what {@code ./claims kills} does at length: every stage is hit by kill -9, by SIGTERM and by the end
 * of its database. Only a command that is to be killed gets a process of its own, since starting one takes longest.
 */
class KillRoundsIT {

    private static final int CLAIMS = 3000;
    private static final long SEED = 20_221_016;

    @TempDir
    private Path home;

    @Test
    void whatIsKilledAndStartedAgainEqualsWhatNobodyDisturbed() throws Exception {
        KillRounds rounds = new KillRounds(
                new KillRounds.Settings(
                        database -> new Inside(database, home), home, 0, SEED, CLAIMS, List.of(Channel.CALL_CENTRE)),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        try {
            assertThat(rounds.run()).isEmpty();
        } finally {
            rounds.close();
        }
    }

    /** The commands in this process, but for those that are to be killed. */
    private record Inside(BatchProgram program, Program outside) implements Commands {

        Inside(DatabaseAddress database, Path home) {
            this(BatchProgram.on(database, home), new Program(java(), home, database));
        }

        private static List<String> java() {
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-Duser.timezone=UTC",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ClaimsBatch.class.getName());
        }

        @Override
        public Running start(List<String> words, boolean toBeKilled) throws IOException {
            return toBeKilled
                    ? outside.start(words, true)
                    : new Thread(CompletableFuture.supplyAsync(() -> runFresh(words)));
        }

        /** With connections of its own, as a process has: those of the command before may have died with its server. */
        private Answer runFresh(List<String> words) {
            HikariPoolMXBean pool = program.bean(HikariDataSource.class).getHikariPoolMXBean();
            if (pool != null) { // before the first command there is none
                pool.softEvictConnections();
            }
            return program.run(words.toArray(String[]::new));
        }

        @Override
        public void close() {
            program.close();
        }
    }

    /** A command that runs in this process; only its database can be killed. */
    private record Thread(CompletableFuture<Answer> answer) implements Commands.Running {

        private static final long MOST_SECONDS = 120;

        @Override
        public boolean isAlive() {
            return !answer.isDone();
        }

        @Override
        public boolean endsWithin(long millis) throws InterruptedException {
            return answered(millis) != NEVER_ENDED;
        }

        @Override
        public int awaitEnd() throws InterruptedException {
            return answered(TimeUnit.SECONDS.toMillis(MOST_SECONDS));
        }

        private int answered(long millis) throws InterruptedException {
            try {
                return answer.get(millis, TimeUnit.MILLISECONDS).exitCode();
            } catch (TimeoutException e) {
                return NEVER_ENDED;
            } catch (ExecutionException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }

        @Override
        public void kill() {
            throw new UnsupportedOperationException("it has no process of its own");
        }

        @Override
        public void terminate() {
            kill();
        }

        @Override
        public String complained() {
            return answer.isDone() ? answer.join().err() : "";
        }
    }
}
