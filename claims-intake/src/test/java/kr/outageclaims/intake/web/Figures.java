package kr.outageclaims.intake.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Prometheus would read.
 *
 * @param values by name and tags, e.g. {@code claims_received_total{channel="web"}}
 */
record Figures(String text, Map<String, Double> values) {

    static Figures of(RunningForm form) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(form.management() + "/actuator/prometheus"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            Map<String, Double> values = new TreeMap<>();
            answer.body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> values.put(
                            line.substring(0, line.lastIndexOf(' ')),
                            Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
            return new Figures(answer.body(), values);
        } catch (IOException e) {
            throw new IllegalStateException("no figures", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** 0 where nothing was counted yet. */
    double value(String name) {
        return values.getOrDefault(name, 0.0);
    }
}
