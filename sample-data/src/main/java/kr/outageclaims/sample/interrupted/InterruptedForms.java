package kr.outageclaims.sample.interrupted;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.outageclaims.sample.database.DatabaseAddress;
import kr.outageclaims.sample.database.LocalDatabase;
import kr.outageclaims.sample.visitors.Instances;
import kr.outageclaims.sample.visitors.VisitorAnswers;

/**
 * Visitors fill and send forms without pause, each request to another instance, while instances and database are
 * killed; who gets no answer sends the same again. In the end everybody who sent a form must hold the number of its one
 * claim.
 */
public final class InterruptedForms {

    private static final int LEAST_PAUSE_MILLIS = 300;
    private static final int MOST_PAUSE_MILLIS = 3000;
    private static final int AWAY_MILLIS = 3000;

    private final Settings settings;
    private final PrintWriter out;
    private final LocalDatabase server;
    private final Random random;
    private final Record record = new Record();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger forms = new AtomicInteger();
    private final Map<Interruption, Integer> fallen = new EnumMap<>(Interruption.class);
    private int restarts;

    /**
     * What is to be done.
     *
     * @param java the command line that starts the service
     * @param home a folder of its own: the database that is killed lives there
     * @param rounds how many interruptions; 0 for one of each kind that matters
     */
    public record Settings(List<String> java, Path home, int rounds, int visitors, int instances, long seed) {}

    public InterruptedForms(Settings settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
        this.server = LocalDatabase.in(settings.home());
        this.random = new Random(settings.seed());
    }

    /** @return what differed, a line each; empty when nobody's claim was lost or doubled */
    public List<String> run() throws IOException, SQLException, InterruptedException {
        DatabaseAddress database = freshDatabase();
        List<ServiceProcess> services = IntStream.range(0, settings.instances())
                .mapToObj(i -> new ServiceProcess(settings.java(), settings.home(), database))
                .toList();
        try {
            for (ServiceProcess service : services) {
                Files.deleteIfExists(service.log());
            }
            restart(services);
            restarts = 0;
            interrupt(services);
            return told(database, services);
        } finally {
            for (ServiceProcess service : services) {
                service.kill();
            }
        }
    }

    /** Ends the database of the rounds. */
    public void close() {
        server.stop();
    }

    private void interrupt(List<ServiceProcess> services) throws IOException, InterruptedException {
        Instances instances =
                new Instances(services.stream().map(ServiceProcess::root).toList());
        ExecutorService crowd = Executors.newFixedThreadPool(settings.visitors());
        List<Future<?>> visits = new ArrayList<>();
        for (int i = 0; i < settings.visitors(); i++) {
            visits.add(crowd.submit(() -> visit(instances)));
        }
        try {
            for (Interruption next : interruptions()) {
                TimeUnit.MILLISECONDS.sleep(
                        LEAST_PAUSE_MILLIS + random.nextInt(MOST_PAUSE_MILLIS - LEAST_PAUSE_MILLIS));
                fall(next, services);
                fallen.merge(next, 1, Integer::sum);
                out.printf(
                        Locale.ROOT,
                        "  %s: %d forms begun, %d receipts%n",
                        next.words(),
                        forms.get(),
                        record.receiptsByToken().size());
                out.flush();
            }
        } finally {
            over.set(true);
            crowd.shutdown();
        }
        for (Future<?> visit : visits) {
            end(visit);
        }
    }

    private List<Interruption> interruptions() {
        return settings.rounds() == 0
                ? Interruption.SHORT
                : Stream.generate(() -> Interruption.drawn(random))
                        .limit(settings.rounds())
                        .toList();
    }

    private Void visit(Instances instances) throws InterruptedException {
        while (!over.get()) {
            new PatientVisitor(instances, forms.getAndIncrement(), record).claim();
        }
        return null;
    }

    private void end(Future<?> visit) throws InterruptedException {
        try {
            visit.get();
        } catch (java.util.concurrent.ExecutionException e) {
            record.difference("a visitor broke down: " + e.getCause());
        }
    }

    private void fall(Interruption what, List<ServiceProcess> services) throws IOException, InterruptedException {
        ServiceProcess one = services.get(random.nextInt(services.size()));
        switch (what) {
            case KILL -> {
                one.kill();
                restart(List.of(one));
            }
            case KILL_ALL -> {
                for (ServiceProcess service : services) {
                    service.kill();
                }
                restart(services);
            }
            case TERM -> {
                if (!one.terminate()) {
                    record.difference("an instance did not end after SIGTERM");
                    one.kill();
                }
                restart(List.of(one));
            }
            case DATABASE -> {
                server.kill();
                server.start();
            }
            case DATABASE_AWAY -> {
                server.kill();
                TimeUnit.MILLISECONDS.sleep(AWAY_MILLIS);
                server.start();
            }
        }
        for (ServiceProcess service : services) {
            if (!service.awaitReady()) {
                record.difference("an instance is not ready any more after: " + what.words());
            }
        }
    }

    private void restart(List<ServiceProcess> services) throws IOException, InterruptedException {
        for (ServiceProcess service : services) {
            service.start();
            restarts++;
        }
        for (ServiceProcess service : services) {
            if (!service.awaitReady()) {
                throw new IllegalStateException("the service did not start; see " + service.log());
            }
        }
    }

    private List<String> told(DatabaseAddress database, List<ServiceProcess> services)
            throws SQLException, IOException {
        FiledClaims filed = FiledClaims.in(database);
        List<String> differences = new ArrayList<>(filed.differencesFrom(record));
        for (ServiceProcess service : services) {
            if (Files.readString(service.log(), StandardCharsets.UTF_8).contains(VisitorAnswers.NAME)) {
                differences.add("a visitor's name stands in " + service.log());
            }
        }
        int falls = fallen.values().stream().mapToInt(Integer::intValue).sum();
        fallen.forEach((what, times) -> out.printf(Locale.ROOT, "%-30s %5d%n", what.words(), times));
        out.println(record.answers());
        out.printf(
                Locale.ROOT,
                "%d interruptions, %d restarts, %d forms sent, %d receipts shown, %d claims, %d differences%n",
                falls,
                restarts,
                record.sentTokens().size(),
                record.receiptsByToken().size(),
                filed.count(),
                differences.size());
        differences.stream().limit(50).forEach(difference -> out.println("  " + difference));
        out.flush();
        return differences;
    }

    private DatabaseAddress freshDatabase() throws SQLException {
        DatabaseAddress address = server.start();
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS interrupted");
            statement.execute("CREATE DATABASE interrupted CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        }
        return address.withDatabase("interrupted");
    }
}
