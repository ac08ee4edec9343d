package kr.outageclaims.sample.visitors;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One visitor with cookies of its own. Not for several threads, but that of one page sent many times at once. */
public final class FormVisitor {

    public static final String CHECK = "/claim/check";
    public static final String FIRST = "/claim/who";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_REDIRECTS = 5;
    private static final String BOUNDARY = "between-the-parts";
    private static final String PART = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=";

    private final Instances instances;
    private final CookieManager cookies = new CookieManager();

    public FormVisitor(Instances instances) {
        this.instances = instances;
    }

    /** What came back at the end of all redirects. */
    public Seen get(String path) throws IOException {
        return followed(sent(path, request -> {}));
    }

    /** Sends an opened page, its hidden fields with it. */
    public Seen post(String path, Seen opened, Map<String, String> fields) throws IOException {
        return followed(postOnly(path, opened, fields));
    }

    /** Sends an opened page with what these answers have for it. */
    public Seen answer(Seen opened, VisitorAnswers answers) throws IOException {
        byte[] photo = answers.photoFor(opened);
        return photo.length == 0
                ? post(opened.path(), opened, answers.to(opened))
                : followed(sent(opened.path(), request -> upload(request, opened.hidden(), photo)));
    }

    /** As {@link #post}, but stays at the answer, which is a redirect when all went well. */
    public HttpResponse<String> postOnly(String path, Seen opened, Map<String, String> fields) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(opened.hidden());
        all.putAll(fields);
        return sent(
                path,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(all))));
    }

    /** Answers page after page, wherever the form leads; stops on the page to check, or where it cannot go on. */
    public Seen fill(VisitorAnswers answers) throws IOException {
        Seen seen = get(FIRST);
        for (int pages = 0; pages < VisitorAnswers.MOST_PAGES && answers.knows(seen); pages++) {
            seen = answer(seen, answers);
        }
        return seen;
    }

    private Seen followed(HttpResponse<String> first) throws IOException {
        HttpResponse<String> answer = first;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            Optional<String> location = answer.headers().firstValue("location");
            if (location.isEmpty()) {
                break;
            }
            URI target = answer.uri().resolve(location.get());
            answer = sent(
                    target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()), r -> {});
        }
        return new Seen(answer.statusCode(), answer.uri().getPath(), answer.body());
    }

    private HttpResponse<String> sent(String path, Consumer<HttpRequest.Builder> more) throws IOException {
        URI uri = URI.create(instances.next() + path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", "text/html,*/*;q=0.8");
        List<String> own = cookies.get(uri, Map.of()).getOrDefault("Cookie", List.of());
        if (!own.isEmpty()) {
            request.header("Cookie", String.join("; ", own));
        }
        more.accept(request);
        HttpResponse<String> answer = instances.send(request.build());
        cookies.put(uri, answer.headers().map());
        return answer;
    }

    private static void upload(HttpRequest.Builder request, Map<String, String> fields, byte[] photo) {
        String parts = fields.entrySet().stream()
                .map(field -> PART + "\"" + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        String file = PART + "\"files\"; filename=\"photo.png\"\r\nContent-Type: image/png\r\n\r\n";
        request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(parts + file),
                        HttpRequest.BodyPublishers.ofByteArray(photo),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
