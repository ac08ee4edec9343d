package kr.outageclaims.sample.load;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks the bare endpoint, with a text as long as a short story. */
final class BareClient {

    private static final String BODY = "text=" + "%EA%B0%80".repeat(60);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;

    BareClient(String root) {
        this.root = URI.create(root + "/");
    }

    void insert(int number) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(root)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
            if (status != OK) {
                throw new IOException("the bare endpoint answered status " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
