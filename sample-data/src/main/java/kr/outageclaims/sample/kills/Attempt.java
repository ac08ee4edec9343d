package kr.outageclaims.sample.kills;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import kr.outageclaims.sample.database.LocalDatabase;

/** One start of a command, with a blow that is to hit it or in peace. */
final class Attempt {

    private static final int NEVER_ENDED = 1000;
    private static final long LOOK_EVERY_MILLIS = 3;
    /** SIGTERM before the program could answer, and with its answer. */
    private static final List<Integer> TERMINATED = List.of(143, 1, 0);

    private final LocalDatabase server;
    private final Program program;
    private final Stage stage;

    Attempt(LocalDatabase server, Program program, Stage stage) {
        this.server = server;
        this.program = program;
        this.stage = stage;
    }

    /**
     * How it went.
     *
     * @param hit whether the blow fell before the process had ended by itself
     * @param where it fell, in words
     * @param faults what should not be: no end, a stack trace, a wrong exit code
     */
    record Outcome(boolean hit, int exitCode, String where, List<String> faults, String said, String complained) {}

    Outcome inPeace() throws Exception {
        Program.Running running = program.start(stage.command());
        int exitCode = running.awaitEnd();
        List<String> faults = new ArrayList<>();
        if (running.complained().contains("\tat ")) {
            faults.add("a stack trace on standard error: " + running.complained());
        }
        return new Outcome(false, exitCode, "", faults, running.said(), running.complained());
    }

    Pace paced() throws Exception {
        long before = lastExecution();
        long start = System.nanoTime();
        Program.Running running = program.start(stage.command());
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
        Program.Running running = program.start(stage.command());
        await(running, before, blow, pace);
        boolean hit = running.process().isAlive();
        List<String> faults = new ArrayList<>();
        if (!hit) {
            return new Outcome(false, running.awaitEnd(), "", faults, running.said(), running.complained());
        }
        int exitCode = fall(blow, running);
        server.start();
        if (exitCode == NEVER_ENDED) {
            faults.add("did not end");
        }
        if (running.complained().contains("\tat ")) {
            faults.add("a stack trace on standard error: " + running.complained());
        }
        if (blow.weapon() == Blow.Weapon.TERM && !TERMINATED.contains(exitCode)
                || blow.weapon().isForDatabase() && exitCode != 1 && exitCode != 0) {
            faults.add("exit code " + exitCode + ": " + running.complained());
        }
        return new Outcome(true, exitCode, sight(before).where(), faults, running.said(), running.complained());
    }

    private int fall(Blow blow, Program.Running running) throws InterruptedException {
        switch (blow.weapon()) {
            case KILL -> running.process().destroyForcibly();
            case TERM -> running.process().destroy();
            case DATABASE -> {
                server.kill();
                server.start();
            }
            case DATABASE_AWAY -> server.kill();
        }
        return running.awaitEnd();
    }

    /** Waits for the moment the blow is meant for, or the end of the process. */
    private void await(Program.Running running, long before, Blow blow, Pace pace) throws Exception {
        switch (blow.moment()) {
            case BEFORE_JOB -> sleep(running, blow.place() * pace.beforeJobMillis());
            case IN_JOB -> {
                await(running, before, Sight::isBegun);
                sleep(running, blow.place() * pace.jobMillis());
            }
            case AT_COMMIT -> {
                long commits = 1 + (long) (blow.place() * 6);
                await(running, before, sight -> sight.commits() >= commits || sight.isBegun() && !sight.isAtWork());
            }
            case AT_STEP -> {
                long steps = 1 + (long) (blow.place() * 4);
                await(running, before, sight -> sight.steps().size() >= steps || sight.isBegun() && !sight.isAtWork());
            }
            case AT_END -> await(running, before, sight -> sight.isBegun() && !sight.isAtWork());
        }
    }

    private void await(Program.Running running, long before, Predicate<Sight> moment)
            throws SQLException, InterruptedException {
        try (Connection database = program.database().connect()) {
            while (running.process().isAlive() && !moment.test(Sight.after(before, database))) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
        }
    }

    private static void sleep(Program.Running running, double millis) throws InterruptedException {
        running.process().waitFor((long) millis, TimeUnit.MILLISECONDS);
    }

    private long lastExecution() throws SQLException {
        return sight(0).execution();
    }

    private Sight sight(long before) throws SQLException {
        try (Connection database = program.database().connect()) {
            return Sight.after(before, database);
        }
    }

    private static long millis(long from, long to) {
        return TimeUnit.NANOSECONDS.toMillis(to - from);
    }
}
