package kr.outageclaims.intake.web;

import static kr.outageclaims.intake.web.GivenForm.fill;
import static kr.outageclaims.intake.web.GivenForm.noLoss;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.outageclaims.intake.fixture.LoggedLines;
import kr.outageclaims.intake.web.Visitor.Seen;
import kr.outageclaims.sample.database.LocalDatabase;
import kr.outageclaims.sample.database.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessIT {

    private static final String READY = "/actuator/health/readiness";
    private static final String ALIVE = "/actuator/health/liveness";

    /** The postman goes every two seconds, the figures all the time. */
    private static final Duration SOME_ROUNDS = Duration.ofSeconds(6);

    @TempDir
    private Path folder;

    @Test
    void whileTheDatabaseIsAwayVisitorsAreToldToComeBackAndNothingIsLost() throws Exception {
        String direct = LocalDatabase.forTests().freshSchema();
        URI place = URI.create(direct.substring("jdbc:".length()));
        try (Wire wire = new Wire(place.getHost(), place.getPort());
                RunningForm form = RunningForm.startOn(
                        direct.replace(place.getAuthority(), "127.0.0.1:" + wire.port()),
                        GivenKeys.withoutThePrivateOne(folder),
                        "--claims.figures-every=200ms",
                        "--spring.datasource.hikari.connection-timeout=1000");
                LoggedLines lines = new LoggedLines("kr.outageclaims.intake.operations", "org.springframework")) {
            Visitor visitor = form.visitor();
            Seen check = fill(visitor, noLoss());

            wire.cut();
            Seen refused = visitor.post("/claim/check", check, Map.of());
            Seen ready = form.visitor().get(READY);
            Seen alive = form.visitor().get(ALIVE);
            lines.until("the database is away");
            Thread.sleep(SOME_ROUNDS.toMillis());
            double turnedAway = Figures.of(form).value("claims_requests_turned_away_total{reason=\"database\"}");
            wire.mend();
            Seen again = afterwards(visitor, check);

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.headers()).containsEntry("retry-after", "60");
            assertThat(refused.body()).contains("lang=\"ko\"", "잠시 연결이 되지 않습니다");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.body()).isEqualTo("{\"status\":\"DOWN\"}");
            assertThat(alive.status()).isEqualTo(200);
            assertThat(turnedAway).isPositive();
            assertThat(again.receipt()).isPresent();
            assertThat(form.claims()).isEqualTo(1);
            assertThat(visitor.get(READY).status()).isEqualTo(200);
            lines.until("the database is back");
            assertThat(lines.all())
                    .filteredOn(line -> line.contains("scheduled task"))
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("WARN the database is away"),
                            line -> assertThat(line).startsWith("INFO the database is back"));
            assertThat(lines.all()).noneMatch(line -> line.startsWith("ERROR"));
        }
    }

    @Test
    void aDatabaseThatFallsSilentInTheMiddleOfAClaimIsGivenUpAndTheClaimIsThereOnce() throws Exception {
        String direct = LocalDatabase.forTests().freshSchema();
        URI place = URI.create(direct.substring("jdbc:".length()));
        try (Wire wire = new Wire(place.getHost(), place.getPort());
                RunningForm form = RunningForm.startOn(
                        direct.replace(place.getAuthority(), "127.0.0.1:" + wire.port()),
                        GivenKeys.withoutThePrivateOne(folder),
                        "--spring.datasource.hikari.connection-timeout=1000",
                        "--spring.datasource.hikari.data-source-properties.socketTimeout=2000")) {
            Visitor visitor = form.visitor();
            Seen check = fill(visitor, noLoss());

            wire.silenceAt("web_filing");
            Seen refused = visitor.post("/claim/check", check, Map.of());
            boolean fell = wire.wasCut();
            wire.mend();

            assertThat(fell).isTrue();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(afterwards(visitor, check).receipt()).isPresent();
            assertThat(form.claims()).isEqualTo(1);
        }
    }

    @Test
    void aStartWaitsForAnothersChangesOfTheTablesLongerThanForAnAnswer() throws Exception {
        String database = LocalDatabase.forTests().freshSchema();
        Path home = GivenKeys.withoutThePrivateOne(folder);
        try (Connection other = DriverManager.getConnection(database);
                Statement statement = other.createStatement()) {
            statement.execute("SELECT GET_LOCK('claims-schema-"
                    + Integer.toHexString(other.getCatalog().hashCode()) + "', 0)");
            CompletableFuture<RunningForm> start = CompletableFuture.supplyAsync(() -> RunningForm.startOn(
                    database, home, "--spring.datasource.hikari.data-source-properties.socketTimeout=2000"));
            Thread.sleep(SOME_ROUNDS.toMillis());

            assertThat(start).isNotDone();
            other.close();
            try (RunningForm form = start.get(60, TimeUnit.SECONDS)) {
                assertThat(form.visitor().get(READY).status()).isEqualTo(200);
            }
        }
    }

    /** The pool needs a moment to know that the database is back. */
    private static Seen afterwards(Visitor visitor, Seen check) throws InterruptedException {
        Seen again = visitor.post("/claim/check", check, Map.of());
        for (int i = 0; i < 50 && again.status() == 503; i++) {
            Thread.sleep(Duration.ofMillis(200).toMillis());
            again = visitor.post("/claim/check", check, Map.of());
        }
        return again;
    }

    @Test
    void aDiskWithTooLittleRoomIsNotReadyButAlive() {
        try (RunningForm form = RunningForm.start("--claims.disk-least=900TB")) {
            assertThat(form.visitor().get(READY).status()).isEqualTo(503);
            assertThat(form.visitor().get(ALIVE).status()).isEqualTo(200);
        }
    }

    @Test
    void aFolderForEvidenceThatTakesNothingIsNotReadyUntilItDoes() throws IOException {
        Path evidence = Files.createFile(folder.resolve("evidence"));
        try (RunningForm form = RunningForm.start("--CLAIMS_EVIDENCE=" + evidence)) {
            int before = form.visitor().get(READY).status();
            Files.delete(evidence);
            Files.createDirectory(evidence);

            assertThat(before).isEqualTo(503);
            assertThat(form.visitor().get(READY).status()).isEqualTo(200);
        }
    }
}
