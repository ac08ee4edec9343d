package kr.outageclaims.intake.web;

import static kr.outageclaims.intake.web.GivenForm.fill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import kr.outageclaims.intake.web.Visitor.Seen;
import kr.outageclaims.sample.database.LocalDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever somebody does to the real process, at whatever level it logs, no value of a person is in its log. */
class QuietLogIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "ecs"})
    void holdsNothingOfAPerson(String format) throws Exception {
        String database = LocalDatabase.forTests().freshSchema();
        try (ServiceProcess service =
                ServiceProcess.start(folder, environment(database, format), "--logging.level.kr.outageclaims=DEBUG")) {
            Visitor visitor = service.visitor();
            Seen check = fill(visitor, Marked.scooter());
            refused(visitor);
            hostile(service, visitor);
            failing(database, visitor, check);
            assertThat(visitor.post("/claim/check", check, Map.of()).receipt()).isPresent();
            service.terminate();
            service.end();

            String log = service.log();
            assertThat(log)
                    .contains("claim received receipt=", "a request failed", "database error 1366", "kept back")
                    .doesNotContain(Marked.values());
            if (!format.isEmpty()) {
                JsonMapper json = JsonMapper.shared();
                assertThat(log.lines().filter(line -> !line.isBlank()))
                        .allSatisfy(line -> assertThat(json.readTree(line).isObject())
                                .as(line)
                                .isTrue());
            }
        }
    }

    @Test
    void aStartThatFailsSaysWhyWithoutThePassword() throws IOException {
        Map<String, String> environment = environment("jdbc:mysql://127.0.0.1:1/claims", "");
        environment.put("CLAIMS_DB_PASSWORD", Marked.ACCOUNT);

        assertThat(catchThrowable(
                        () -> ServiceProcess.start(folder, environment).close()))
                .hasMessageContaining("did not start")
                .hasMessageContaining("Communications link failure")
                .hasMessageNotContaining(Marked.ACCOUNT);
    }

    private Map<String, String> environment(String database, String format) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home" + format));
        Map<String, String> environment = new HashMap<>(Map.of(
                "CLAIMS_DB_URL",
                database,
                "CLAIMS_HOME",
                GivenKeys.withoutThePrivateOne(home).toString()));
        if (!format.isEmpty()) {
            environment.put("CLAIMS_LOG_FORMAT", format);
        }
        return environment;
    }

    /** Answers that are not taken, pages that are not there, a code that opens nothing, a status that is not shown. */
    private static void refused(Visitor visitor) {
        visitor.answer(
                "/claim/contact", Map.of("name", "", "phone", Marked.PHONE + "9999", "email", "@" + Marked.EMAIL));
        visitor.answer("/claim/happened", Map.of("narrative", Marked.NARRATIVE + " 900101-1234567", "harm", "NONE"));
        visitor.answer("/claim/contact", Marked.scooter().get("contact"));
        visitor.answer("/claim/happened", Marked.scooter().get("happened"));
        visitor.answer("/resume", Map.of("code", Marked.ACCOUNT_REFERENCE));
        visitor.answer("/status", Map.of("receipt", Marked.TRANSACTION_REFERENCE, "contact", Marked.EMAIL));
        visitor.get("/" + Marked.ACCOUNT_REFERENCE + "?phone=" + Marked.PHONE);
        visitor.get("/claim/" + Marked.ACCOUNT_REFERENCE);
        visitor.get("/assets/" + Marked.EMAIL);
        visitor.get("/claim/receipt?lang=" + Marked.EMAIL);
        visitor.upload(
                "/claim/evidence",
                visitor.get("/claim/evidence"),
                "",
                new Visitor.Sent(Marked.NAME + ".jpg", Marked.NARRATIVE.getBytes(StandardCharsets.UTF_8)));
    }

    /** Requests that no browser sends. */
    private static void hostile(ServiceProcess service, Visitor visitor) {
        visitor.postRaw(
                "/claim/contact", "name=%EB%82%A8%ZZ&phone=" + Marked.PHONE, "application/x-www-form-urlencoded");
        visitor.postRaw("/claim/contact", "phone=" + Marked.PHONE, "text/" + Marked.ACCOUNT_REFERENCE);
        visitor.postRaw(
                "/claim/contact",
                "phone=" + Marked.PHONE,
                "application/x-www-form-urlencoded; charset=" + Marked.ACCOUNT_REFERENCE);
        visitor.postRaw("/claim/contact", Marked.PHONE.repeat(30_000), "application/x-www-form-urlencoded");
        raw(service, "GET /claim/who?name=" + Marked.NAME + " HTTP/1.1\r\nHost: x\r\n\r\n");
        raw(service, "GET /" + Marked.EMAIL + " \u0001 HTTP/9\r\n\r\n");
        raw(service, Marked.PHONE + " / HTTP/1.1\r\nHost: " + Marked.EMAIL + "\r\n\r\n");
        raw(service, "GET / HTTP/1.1\r\nHost: x\r\n" + Marked.EMAIL + " : " + Marked.PHONE + "\r\n\r\n");
        raw(
                service,
                "GET / HTTP/1.1\r\nHost: x\r\nCookie: lang=" + Marked.NAME + "; answers=" + Marked.EMAIL + "; session="
                        + Marked.PHONE + "\r\n\r\n");
        raw(service, "GET //" + Marked.EMAIL + "/%2e%2e/;x=" + Marked.PHONE + " HTTP/1.1\r\nHost: x\r\n\r\n");
        raw(service, "GET /claim/who HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: " + Marked.NAME + "\r\n\r\n");
        raw(
                service,
                "POST /claim/contact HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\nphone="
                        + Marked.PHONE);
    }

    /** The database refuses a claim and quotes what it was given. */
    private static void failing(String database, Visitor visitor, Seen check) throws SQLException {
        execute(
                database,
                "CREATE TRIGGER quoting BEFORE INSERT ON claimant FOR EACH ROW SIGNAL SQLSTATE '22001'"
                        + " SET MYSQL_ERRNO = 1366, MESSAGE_TEXT = 'Incorrect string value: " + Marked.NAME + " "
                        + Marked.ACCOUNT + "'");
        Seen failed = visitor.post("/claim/check", check, Map.of());
        execute(database, "DROP TRIGGER quoting");

        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.body()).doesNotContain(Marked.values());
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void raw(ServiceProcess service, String request) {
        URI place = URI.create(service.root());
        try (Socket socket = new Socket(place.getHost(), place.getPort())) {
            socket.setSoTimeout(1000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (SocketTimeoutException e) {
            // it waits for more; what came is in its log, or not
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
