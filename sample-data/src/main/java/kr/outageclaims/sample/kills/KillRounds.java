package kr.outageclaims.sample.kills;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.sample.claims.SampleRows;
import kr.outageclaims.sample.database.DatabaseAddress;
import kr.outageclaims.sample.database.LocalDatabase;
import kr.outageclaims.sample.export.SampleExports;

/**
 * Runs the same day again and again, each time on an empty database, and kills its commands on their way; after every
 * command the tables must equal those of the day that nobody disturbed.
 */
public final class KillRounds {

    /** They run the jobs of other stages or write files only. */
    private static final Set<String> SPARED_IN_SHORT = Set.of("manual import", "review export");

    private static final int TRIES = 5;
    private static final Pattern RECOVER = Pattern.compile("jobs recover (\\d+)");

    private final Settings settings;
    private final LocalDatabase server;
    private final Random random;
    private final Tally tally;
    private final PrintWriter out;
    private final Map<String, Pace> paces = new HashMap<>();
    private final Map<String, BusinessRows> unkilled = new HashMap<>();
    private WrittenFiles unkilledPayout = WrittenFiles.none();

    /**
     * What is to be done.
     *
     * @param program how the batch's commands are started on a database
     * @param home a folder of its own: the database that is killed lives there
     * @param kills how many at least; 0 for a single round in which each command takes one of each kind
     * @param channels whose exports are imported
     */
    public record Settings(
            Function<DatabaseAddress, Commands> program,
            Path home,
            int kills,
            long seed,
            int claims,
            List<Channel> channels) {

        private boolean isShort() {
            return kills == 0;
        }
    }

    public KillRounds(Settings settings, PrintWriter out) {
        this.settings = settings;
        this.server = LocalDatabase.in(settings.home());
        this.random = new Random(settings.seed());
        this.tally = new Tally(out);
        this.out = out;
    }

    /** @return what differed, a line each; empty when all was equal */
    public List<String> run() throws Exception {
        Path exports = settings.home().resolve("exports");
        SampleExports.write(exports, SampleRows.of(settings.claims(), settings.seed()));
        out.println("The day without a kill, " + settings.claims() + " claims");
        new Round(0, exports).live();
        int round = 0;
        do {
            out.printf(Locale.ROOT, "Round %d, %d kills so far%n", ++round, tally.kills());
            out.flush();
            new Round(round, exports).live();
        } while (tally.kills() < settings.kills() && tally.differences().size() < 10);
        tally.print();
        return tally.differences();
    }

    /** Ends the database of the rounds. */
    public void close() {
        server.stop();
    }

    /** One day on a database of its own; day 0 is left in peace. */
    private final class Round {

        private final int number;
        private final Day day;
        private final DatabaseAddress database;
        private final Commands commands;

        Round(int number, Path exports) throws IOException, SQLException {
            this.number = number;
            Path work = settings.home().resolve("work");
            delete(work);
            delete(settings.home().resolve("rejects"));
            this.day = new Day(exports, Files.createDirectories(work));
            this.database = freshDatabase();
            this.commands = settings.program().apply(database);
        }

        void live() throws Exception {
            try {
                go(day.takingIn(settings.channels()));
                day.operatorAnswers();
                go(day.proposing());
                day.councilDecides();
                go(day.paying());
                day.bankAnswers();
                go(day.hearingFromTheBank());
            } finally {
                commands.close();
            }
        }

        private Attempt attempt(Stage stage) {
            return new Attempt(server, database, commands, stage);
        }

        private void go(List<Stage> stages) throws Exception {
            for (Stage stage : stages) {
                if (number == 0) {
                    paces.put(stage.name(), attempt(stage).paced());
                } else {
                    kill(stage);
                    finish(stage);
                }
                compare(stage);
            }
        }

        private void kill(Stage stage) throws Exception {
            if (!stage.aimedAt() || settings.isShort() && SPARED_IN_SHORT.contains(stage.name())) {
                return;
            }
            for (Blow blow : blows()) {
                Attempt.Outcome outcome = attempt(stage).under(blow, paces.get(stage.name()));
                if (outcome.hit()) {
                    tally.kill(stage, blow, outcome);
                } else if (outcome.exitCode() != 0) {
                    recover(stage, outcome);
                }
            }
        }

        private List<Blow> blows() {
            List<Blow> blows = new ArrayList<>();
            if (settings.isShort()) {
                for (Blow.Weapon weapon : List.of(Blow.Weapon.KILL, Blow.Weapon.TERM, Blow.Weapon.DATABASE)) {
                    blows.add(Blow.with(weapon, random));
                }
            } else {
                for (int i = random.nextInt(7); i >= 0; i--) {
                    blows.add(Blow.random(random));
                }
            }
            return blows;
        }

        private void finish(Stage stage) throws Exception {
            for (int i = 0; i < TRIES; i++) {
                Attempt.Outcome outcome = attempt(stage).inPeace();
                outcome.faults().forEach(fault -> tally.difference(stage, fault));
                tally.restart(stage);
                if (outcome.exitCode() == 0) {
                    return;
                }
                recover(stage, outcome);
            }
            throw new IllegalStateException(stage.name() + " does not finish any more");
        }

        /** An outcome that nobody can know waits for a person, who is told the command. */
        private void recover(Stage stage, Attempt.Outcome outcome) throws Exception {
            Matcher asked = RECOVER.matcher(outcome.complained());
            if (!asked.find()) {
                tally.difference(stage, "exit " + outcome.exitCode() + " in peace: " + outcome.complained());
                return;
            }
            tally.recovery(stage);
            Stage recovery = Stage.spared("jobs recover", "jobs", "recover", asked.group(1), "--by", "kill-rounds");
            Attempt.Outcome freed = attempt(recovery).inPeace();
            if (freed.exitCode() != 0) {
                tally.difference(stage, "jobs recover: " + freed.complained());
            }
        }

        private void compare(Stage stage) throws Exception {
            BusinessRows rows;
            try (Connection connection = database.connect()) {
                rows = BusinessRows.of(connection);
            }
            WrittenFiles payout = WrittenFiles.saying(day.work().resolve("payout"), rows::withoutReceipts);
            if (number == 0) {
                unkilled.put(stage.name(), rows);
                unkilledPayout = payout;
                out.printf(
                        Locale.ROOT,
                        "  %s: %s, %d rows in all tables%n",
                        stage.name(),
                        paces.get(stage.name()),
                        rows.rows());
                return;
            }
            rows.differencesFrom(unkilled.get(stage.name())).forEach(line -> tally.difference(stage, line));
            if (stage.name().startsWith("payout")) {
                payout.differencesFrom(unkilledPayout).forEach(line -> tally.difference(stage, line));
            }
            if (stage.name().equals("payout again")) {
                WrittenFiles.asTheyAre(day.work().resolve("payout"))
                        .differencesFrom(WrittenFiles.asTheyAre(day.work().resolve("payout-again")))
                        .forEach(line -> tally.difference(stage, line));
            }
        }

        private DatabaseAddress freshDatabase() throws SQLException {
            DatabaseAddress address = server.start();
            try (Connection connection = address.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP DATABASE IF EXISTS killed");
                statement.execute("CREATE DATABASE killed CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
            }
            return address.withDatabase("killed");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
