package kr.outageclaims.sample.interrupted;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.outageclaims.sample.database.DatabaseAddress;
import org.jspecify.annotations.Nullable;

/** One instance of the intake service on a port of its own, started, killed and started again. */
final class ServiceProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final long LOOK_EVERY_MILLIS = 50;
    private static final int OK = 200;

    private final List<String> java;
    private final Path home;
    private final DatabaseAddress database;
    private final int port = freePort();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private @Nullable Process process;

    /** @param java the command line that starts the service */
    ServiceProcess(List<String> java, Path home, DatabaseAddress database) {
        this.java = java;
        this.home = home;
        this.database = database;
    }

    String root() {
        return "http://127.0.0.1:" + port;
    }

    Path log() {
        return home.resolve("log").resolve("intake-" + port + ".log");
    }

    void start() throws IOException {
        Files.createDirectories(home.resolve("log"));
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(
                "--server.port=" + port, "--management.server.port=0", "--claims.web.forms-per-minute=1000000"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("CLAIMS_"));
        builder.environment().put("CLAIMS_HOME", home.toString());
        builder.environment().put("CLAIMS_DB_URL", database.url());
        builder.environment().put("CLAIMS_DB_USER", database.user());
        builder.environment().put("CLAIMS_DB_PASSWORD", database.password());
        process = builder.start();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** @return false when it ended or was not ready in time */
    boolean awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (isAlive() && System.nanoTime() < end) {
            if (isReady()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        return false;
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** By SIGTERM; it finishes what it accepted. */
    boolean terminate() throws InterruptedException {
        if (process == null) {
            return true;
        }
        process.destroy();
        return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(root() + "/readyz"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port on 127.0.0.1", e);
        }
    }
}
