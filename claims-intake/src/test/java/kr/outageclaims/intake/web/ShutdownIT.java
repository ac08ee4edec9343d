package kr.outageclaims.intake.web;

import static kr.outageclaims.intake.web.GivenForm.fill;
import static kr.outageclaims.intake.web.GivenForm.noLoss;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.outageclaims.intake.web.Visitor.Seen;
import kr.outageclaims.sample.database.LocalDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process is told to end while claims are being filed. */
class ShutdownIT {

    /** What a shell makes of an end by SIGTERM. */
    private static final int TERMINATED = 143;

    private static final int VISITORS = 8;

    @TempDir
    private Path folder;

    @Test
    void finishesAndAnswersWhatItAcceptedAndTakesNothingNew() throws Exception {
        String database = LocalDatabase.forTests().freshSchema();
        Map<String, String> environment = Map.of(
                "CLAIMS_DB_URL",
                database,
                "CLAIMS_HOME",
                GivenKeys.withoutThePrivateOne(folder).toString());
        try (ServiceProcess service = ServiceProcess.start(folder, environment);
                Connection brake = DriverManager.getConnection(database)) {
            List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
            hold(brake);
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            for (int i = 0; i < VISITORS; i++) {
                Visitor visitor = service.visitor();
                Seen check = fill(visitor, noLoss());
                sent.add(client.sendAsync(
                        visitor.prepared("/claim/check", check), HttpResponse.BodyHandlers.ofString()));
            }
            awaitWaiting(database);

            service.terminate();
            while (service.isReady()) {
                ServiceProcess.pause();
            }
            boolean takesNew = service.isReady();
            long answeredBefore =
                    sent.stream().filter(CompletableFuture::isDone).count();
            brake.rollback();
            List<Integer> statuses = new ArrayList<>();
            for (CompletableFuture<HttpResponse<String>> one : sent) {
                statuses.add(one.get(30, TimeUnit.SECONDS).statusCode());
            }

            assertThat(answeredBefore).isZero();
            assertThat(takesNew).isFalse();
            assertThat(statuses).hasSize(VISITORS).containsOnly(302);
            assertThat(claims(database)).isEqualTo(VISITORS);
            assertThat(service.end()).as(service.log()).isEqualTo(TERMINATED);
        }
    }

    /** Nobody gets a receipt number until this is rolled back. */
    private static void hold(Connection brake) throws SQLException {
        brake.setAutoCommit(false);
        try (Statement statement = brake.createStatement()) {
            statement.executeUpdate("UPDATE receipt_sequence SET next_value = next_value + 0");
            statement.executeQuery("SELECT * FROM receipt_sequence FOR UPDATE").close();
        }
    }

    private static void awaitWaiting(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 100; i++) {
                try (ResultSet row = statement.executeQuery("""
                        SELECT COUNT(*) FROM information_schema.PROCESSLIST
                        WHERE DB = DATABASE() AND INFO LIKE 'UPDATE receipt_sequence%'
                        """)) {
                    row.next();
                    if (row.getInt(1) == VISITORS) {
                        return;
                    }
                }
                ServiceProcess.pause();
            }
        }
        throw new IllegalStateException("the claims did not come to wait for their numbers");
    }

    private static int claims(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM claim")) {
            row.next();
            return row.getInt(1);
        }
    }
}
