package kr.outageclaims.intake.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Uses the form as a browser without scripts does: keeps cookies, follows redirects, sends back hidden fields. */
final class Visitor {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern RECEIPT = Pattern.compile("id=\"receipt\">([^<]+)<");

    private final HttpClient client;
    private final String root;
    private final CookieManager cookies;

    Visitor(String root) {
        this(root, new CookieManager());
    }

    private Visitor(String root, CookieManager cookies) {
        this.root = root;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** What came back at the end of all redirects. */
    record Seen(int status, String path, String body, Map<String, String> headers) {

        Map<String, String> hidden() {
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher hidden = HIDDEN.matcher(body);
            while (hidden.find()) {
                fields.put(hidden.group(1), hidden.group(2));
            }
            return fields;
        }

        Optional<String> receipt() {
            Matcher receipt = RECEIPT.matcher(body);
            return receipt.find() ? Optional.of(receipt.group(1)) : Optional.empty();
        }
    }

    Seen get(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .build());
    }

    /** Opens the page and sends it with these fields. */
    Seen answer(String page, Map<String, String> fields) {
        return post(page, get(page), fields);
    }

    /** Sends an opened page, its hidden fields with it. */
    Seen post(String path, Seen opened, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(opened.hidden());
        all.putAll(fields);
        return postRaw(path, encoded(all), "application/x-www-form-urlencoded");
    }

    Seen postRaw(String path, String body, String type) {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1))
                .build());
    }

    /** The same as {@link #post} would send, to be sent from many connections at once. */
    HttpRequest prepared(String path, Seen opened) {
        URI place = URI.create(root + path);
        String own = cookies.getCookieStore().get(place).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return HttpRequest.newBuilder(place)
                .header("Accept", "text/html")
                .header("Cookie", own)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(opened.hidden())))
                .build();
    }

    /** A file as it is sent: the name raw, as browsers send it. */
    record Sent(String name, byte[] bytes) {}

    /** Sends an opened page with files; {@code button} is the one pressed, behind the files as browsers send it. */
    Seen upload(String path, Seen opened, String button, Sent... files) {
        Multipart body = new Multipart();
        opened.hidden().forEach(body::field);
        for (Sent file : files) {
            body.file("files", file);
        }
        if (files.length == 0) {
            body.file("files", new Sent("", new byte[0]));
        }
        if (!button.isEmpty()) {
            body.field(button, "yes");
        }
        return postBytes(path, body.closed(), Multipart.TYPE);
    }

    Seen postBytes(String path, byte[] body, String type) {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** The same visitor, sent to another instance by the balancer. */
    Visitor movedTo(String otherRoot) {
        return new Visitor(otherRoot, cookies);
    }

    void forgetCookie(String name) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(root), cookie));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Seen send(HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Map<String, String> headers = new LinkedHashMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return new Seen(answer.statusCode(), answer.uri().getPath(), answer.body(), headers);
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
