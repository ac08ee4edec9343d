package kr.outageclaims.sample.visitors;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Where the form runs: one instance or several, of which each request gets the next one, as behind a balancer. */
public final class Instances {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<String> roots;

    /** @param roots such as {@code http://127.0.0.1:8080}; all on one host, as cookies belong to it */
    public Instances(List<String> roots) {
        this.roots = List.copyOf(roots);
    }

    public static Instances of(String... roots) {
        return new Instances(List.of(roots));
    }

    String next() {
        return roots.get(Math.floorMod(turn.getAndIncrement(), roots.size()));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + request.uri());
        }
    }
}
