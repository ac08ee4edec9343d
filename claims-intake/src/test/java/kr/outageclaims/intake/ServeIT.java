package kr.outageclaims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.outageclaims.intake.claimant.KeyFiles;
import kr.outageclaims.sample.database.LocalDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class ServeIT {

    @TempDir
    static Path home;

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws IOException {
        KeyFiles.local(home);
        Files.delete(home.resolve("keys/private.json"));
        service = IntakeService.application()
                .run(
                        "--server.port=0",
                        "--CLAIMS_HOME=" + home,
                        "--CLAIMS_DB_URL=" + LocalDatabase.forTests().freshSchema());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isReadyWithoutThePrivateKey() throws Exception {
        HttpResponse<String> answer = get("/actuator/health/readiness");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(home.resolve("keys/private.json")).doesNotExist();
    }

    @Test
    void isAlive() throws Exception {
        assertThat(get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void showsNothingElse() throws Exception {
        for (String path :
                new String[] {"/actuator", "/actuator/env", "/actuator/info", "/actuator/metrics", "/nothing"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void readsItsOwnSettingsOnly() {
        assertThat(service.getEnvironment().getProperty("spring.application.name"))
                .isEqualTo("claims-intake");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        String port = service.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
