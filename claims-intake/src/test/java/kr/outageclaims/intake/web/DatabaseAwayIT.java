package kr.outageclaims.intake.web;

import static kr.outageclaims.intake.web.GivenForm.fill;
import static kr.outageclaims.intake.web.GivenForm.noLoss;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.outageclaims.intake.claimant.KeyFiles;
import kr.outageclaims.intake.web.Visitor.Seen;
import kr.outageclaims.intake.web.Visitor.Sent;
import kr.outageclaims.sample.database.DatabaseAddress;
import kr.outageclaims.sample.database.LocalDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is stopped under a form that is being filled in, and started again. */
class DatabaseAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path home;

    @AfterEach
    void stop() {
        LocalDatabase.in(home).stop();
    }

    @Test
    void theVisitorIsToldAndGoesOnWithEverythingThatWasWritten() throws Exception {
        KeyFiles.local(home);
        Files.delete(home.resolve("keys/private.json"));
        LocalDatabase database = LocalDatabase.in(home);
        DatabaseAddress address = database.start();
        try (SteadyPort port = new SteadyPort(address);
                RunningForm form = RunningForm.startOn(
                        port.url(address),
                        home,
                        "--CLAIMS_DB_USER=" + address.user(),
                        "--CLAIMS_DB_PASSWORD=" + address.password(),
                        "--spring.datasource.hikari.connection-timeout=1000")) {
            Visitor visitor = form.visitor();
            Seen check = fill(visitor, noLoss());
            Seen contact = visitor.get("/claim/contact");
            Visitor english = form.visitor();
            english.get("/claim/who?lang=en");
            english.answer("/claim/who", Map.of("filer", "SELF"));

            assertThat(database.stop()).isTrue();
            List<Seen> away = List.of(
                    visitor.get("/claim/contact"),
                    visitor.post("/claim/contact", contact, Map.of("name", "김영희", "phone", "010-0765-4321")),
                    visitor.post("/claim/check", check, Map.of()),
                    visitor.upload("/claim/evidence", contact, "", new Sent("a.jpg", new byte[100_000])),
                    visitor.get("/resume"),
                    english.get("/claim/service"));
            Seen start = form.visitor().get("/");
            Seen nothing = visitor.get("/nothing");
            port.leadTo(database.start());

            assertThat(away).filteredOn(seen -> !seen.path().equals("/resume")).allSatisfy(seen -> {
                assertThat(seen.status()).isEqualTo(503);
                assertThat(seen.headers()).containsEntry("retry-after", "60");
                assertThat(seen.body()).doesNotContain("Exception", "jdbc", "SQL", "홍길동");
            });
            assertThat(away.get(0).body()).contains("잠시 연결이 되지 않습니다", "적으신 내용은 그대로 있습니다", "장애 피해신고");
            assertThat(away.get(5).body()).contains("The service is not available for a moment", "lang=\"en\"");
            assertThat(start.status()).isEqualTo(200);
            assertThat(nothing.status()).isIn(404, 503);

            assertThat(onceItIsBack(visitor, "/claim/contact").body()).contains("value=\"홍길동\"", "010-1234-5678");
            assertThat(visitor.post("/claim/check", check, Map.of()).receipt()).isPresent();
            assertThat(english.get("/claim/service").body()).contains("Which service was affected?");
            assertThat(form.claims()).isEqualTo(1);
        }
    }

    /** As a visitor who reloads the page, since connections are made anew one after another. */
    private static Seen onceItIsBack(Visitor visitor, String path) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Seen seen = visitor.get(path);
        while (seen.status() == 503 && System.nanoTime() < end) {
            Thread.sleep(500);
            seen = visitor.get(path);
        }
        return seen;
    }
}
