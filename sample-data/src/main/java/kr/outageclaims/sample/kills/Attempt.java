package kr.outageclaims.sample.kills;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import kr.outageclaims.sample.database.DatabaseAddress;
import kr.outageclaims.sample.database.LocalDatabase;
import kr.outageclaims.sample.kills.Commands.Running;

/**
 * One start of a command, with a blow that is to hit it or in peace.
 *
 * @param database whose framework tables tell how far the command is
 */
record Attempt(LocalDatabase server, DatabaseAddress database, Commands commands, Stage stage) {

    private static final long LOOK_EVERY_MILLIS = 3;
    /** After SIGTERM: before the program could answer, with its answer, and when it had ended anyway. */
    private static final List<Integer> TERMINATED = List.of(143, 1, 0);

    /**
     * How it went.
     *
     * @param hit whether the blow fell before the command had ended by itself
     * @param where it fell, in words
     * @param faults what should not be: no end, a stack trace, a wrong exit code
     */
    record Outcome(boolean hit, int exitCode, String where, List<String> faults, String complained) {}

    Outcome inPeace() throws Exception {
        return unhit(commands.start(stage.command(), false));
    }

    /** In peace, and how long it takes. */
    Pace paced() throws Exception {
        long before = lastExecution();
        long start = System.nanoTime();
        Running running = commands.start(stage.command(), false);
        await(running, before, Sight::isBegun);
        long begun = System.nanoTime();
        int exitCode = running.awaitEnd();
        if (exitCode != 0) {
            throw new IllegalStateException(stage.name() + " failed without a kill: " + running.complained());
        }
        return new Pace(millis(start, begun), millis(begun, System.nanoTime()));
    }

    Outcome under(Blow blow, Pace pace) throws Exception {
        long before = lastExecution();
        Running running = commands.start(stage.command(), !blow.weapon().isForDatabase());
        await(running, before, blow, pace);
        if (!running.isAlive()) {
            return unhit(running);
        }
        int exitCode = fall(blow, running);
        server.start();
        List<String> faults = faults(exitCode, running);
        if (blow.weapon() == Blow.Weapon.TERM && !TERMINATED.contains(exitCode)
                || blow.weapon().isForDatabase() && exitCode != 1 && exitCode != 0) {
            faults.add("exit code " + exitCode + ": " + running.complained());
        }
        return new Outcome(true, exitCode, sight(before).where(), faults, running.complained());
    }

    private static Outcome unhit(Running running) throws Exception {
        int exitCode = running.awaitEnd();
        return new Outcome(false, exitCode, "", faults(exitCode, running), running.complained());
    }

    private static List<String> faults(int exitCode, Running running) throws IOException {
        List<String> faults = new ArrayList<>();
        if (exitCode == Running.NEVER_ENDED) {
            faults.add("did not end");
        }
        if (running.complained().contains("\tat ")) {
            faults.add("a stack trace on standard error: " + running.complained());
        }
        return faults;
    }

    private int fall(Blow blow, Running running) throws InterruptedException {
        switch (blow.weapon()) {
            case KILL -> running.kill();
            case TERM -> running.terminate();
            case DATABASE -> {
                server.kill();
                server.start();
            }
            case DATABASE_AWAY -> server.kill();
        }
        return running.awaitEnd();
    }

    /** Waits for the moment the blow is meant for, or the end of the command. */
    private void await(Running running, long before, Blow blow, Pace pace) throws Exception {
        switch (blow.moment()) {
            case BEFORE_JOB -> running.endsWithin((long) (blow.place() * pace.beforeJobMillis()));
            case IN_JOB -> {
                await(running, before, Sight::isBegun);
                running.endsWithin((long) (blow.place() * pace.jobMillis()));
            }
            case AT_COMMIT -> {
                long commits = 1 + (long) (blow.place() * 6);
                await(running, before, sight -> sight.commits() >= commits || sight.isOver());
            }
            case AT_STEP -> {
                long steps = 1 + (long) (blow.place() * 4);
                await(running, before, sight -> sight.steps().size() >= steps || sight.isOver());
            }
            case AT_END -> await(running, before, Sight::isOver);
        }
    }

    private void await(Running running, long before, Predicate<Sight> moment)
            throws SQLException, InterruptedException {
        try (Connection connection = database.connect()) {
            while (running.isAlive() && !moment.test(Sight.after(before, connection))) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
        }
    }

    private long lastExecution() throws SQLException {
        return sight(0).execution();
    }

    private Sight sight(long before) throws SQLException {
        try (Connection connection = database.connect()) {
            return Sight.after(before, connection);
        }
    }

    private static long millis(long from, long to) {
        return TimeUnit.NANOSECONDS.toMillis(to - from);
    }
}
