package kr.outageclaims.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.outageclaims.intake.web.Visitor.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cookies of a visitor who has begun a form, behind a proxy that ends TLS and without one. */
class CookiesIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static RunningForm form;

    @BeforeAll
    static void start() {
        form = RunningForm.start("--CLAIMS_TRUSTED_PROXIES=127\\.0\\.0\\.1");
    }

    @AfterAll
    static void stop() {
        form.close();
    }

    @Test
    void behindTlsNoOtherHostOfTheDomainCanSetThem() throws Exception {
        Map<String, String> cookies = begun("https");

        assertThat(cookies).containsOnlyKeys("__Host-csrf", "__Host-session", "__Host-answers");
        assertThat(cookies.values())
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("; Path=/;")
                        .containsIgnoringCase("; Secure")
                        .containsIgnoringCase("; HttpOnly")
                        .containsIgnoringCase("; SameSite=Lax")
                        .doesNotContainIgnoringCase("Domain"));
        assertThat(service("https", value(cookies)).statusCode()).isEqualTo(200);
        assertThat(service("https", value(cookies).replace("__Host-session", "session"))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void withoutTlsTheyHavePlainNames() throws Exception {
        Map<String, String> cookies = begun("http");

        assertThat(cookies).containsOnlyKeys("csrf", "session", "answers");
        assertThat(cookies.values())
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("; HttpOnly")
                        .containsIgnoringCase("; SameSite=Lax")
                        .doesNotContainIgnoringCase("Secure"));
        assertThat(service("http", value(cookies)).statusCode()).isEqualTo(200);
    }

    /** The first page answered: every cookie that was set, by its name. */
    private static Map<String, String> begun(String scheme) throws IOException, InterruptedException {
        Map<String, String> cookies = new TreeMap<>();
        HttpResponse<String> opened = send(request(scheme, "/claim/who"), cookies);
        String csrf =
                new Seen(200, "/claim/who", opened.body(), Map.of()).hidden().get("_csrf");
        HttpRequest.Builder answer = request(scheme, "/claim/who")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Visitor.encoded(Map.of("filer", "SELF", "_csrf", csrf))));
        assertThat(send(answer.header("Cookie", value(cookies)), cookies).statusCode())
                .isEqualTo(302);
        return cookies;
    }

    private static HttpResponse<String> service(String scheme, String cookies)
            throws IOException, InterruptedException {
        return send(request(scheme, "/claim/service").header("Cookie", cookies), new TreeMap<>());
    }

    private static HttpRequest.Builder request(String scheme, String path) {
        return HttpRequest.newBuilder(URI.create(form.root() + path))
                .header("Accept", "text/html")
                .header("X-Forwarded-Proto", scheme)
                .header("X-Forwarded-For", "203.0.113.7");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> cookies)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        List<String> set = answer.headers().allValues("set-cookie");
        set.forEach(cookie -> cookies.put(cookie.substring(0, cookie.indexOf('=')), cookie));
        return answer;
    }

    private static String value(Map<String, String> cookies) {
        return cookies.values().stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }
}
