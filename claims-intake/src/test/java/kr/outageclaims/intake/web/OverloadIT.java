package kr.outageclaims.intake.web;

import static kr.outageclaims.intake.web.GivenForm.fill;
import static kr.outageclaims.intake.web.GivenForm.noLoss;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import kr.outageclaims.intake.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** More at once than the service takes: each is answered or told when to come back, and nobody loses a claim. */
class OverloadIT {

    private static final int CONNECTIONS = 400;
    private static final int VISITORS = 50;

    @Test
    void fourHundredConnectionsAtOnceAreAnsweredOrToldToComeBack() {
        try (RunningForm form = RunningForm.start("--claims.web.forms-per-minute=100000")) {
            Map<Visitor, Seen> ready = new LinkedHashMap<>();
            for (int i = 0; i < VISITORS; i++) {
                Visitor visitor = form.visitor();
                ready.put(visitor, fill(visitor, noLoss()));
            }
            List<HttpRequest> requests = new ArrayList<>();
            while (requests.size() < CONNECTIONS) {
                ready.forEach((visitor, check) -> requests.add(visitor.prepared("/claim/check", check)));
            }

            long began = System.nanoTime();
            List<HttpResponse<String>> answers = atOnce(requests);
            Duration took = Duration.ofNanos(System.nanoTime() - began);

            Set<Integer> statuses =
                    answers.stream().map(HttpResponse::statusCode).collect(Collectors.toSet());
            assertThat(statuses).isSubsetOf(302, 503).contains(302);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 503)
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("retry-after"))
                            .contains("60"));
            assertThat(Figures.of(form).values())
                    .doesNotContainKey("claims_requests_turned_away_total{reason=\"database\"}");
            assertThat(took).isLessThan(Duration.ofSeconds(20));
            Set<String> receipts = new HashSet<>();
            ready.forEach((visitor, check) -> receipts.add(
                    visitor.post("/claim/check", check, Map.of()).receipt().orElseThrow()));
            assertThat(receipts).hasSize(VISITORS);
            assertThat(form.claims()).isEqualTo(VISITORS);
            System.out.println("overload: " + answers.size() + " at once in " + took.toMillis() + " ms, "
                    + answers.stream()
                            .filter(answer -> answer.statusCode() == 503)
                            .count() + " told to come back");
        }
    }

    private static List<HttpResponse<String>> atOnce(List<HttpRequest> requests) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        List<CompletableFuture<HttpResponse<String>>> sent = requests.stream()
                .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }
}
