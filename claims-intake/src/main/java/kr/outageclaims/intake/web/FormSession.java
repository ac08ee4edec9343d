package kr.outageclaims.intake.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.outageclaims.intake.claimant.VisitorKey;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A visitor's answers between two pages: sealed in the session's table, under a key that only the visitor's cookie
 * holds. Who has the tables has no key, who has the cookie alone has no answers.
 */
@Component
final class FormSession {

    private static final String ATTRIBUTE = "answers";
    private static final String PURPOSE = "web answers";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.shared();

    /** Empty when there are none: never begun, expired, or the cookie is gone. */
    Optional<Answers> answers(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof byte[] sealed)) {
            return Optional.empty();
        }
        return key(request).flatMap(key -> key.open(sealed, PURPOSE)).flatMap(this::read);
    }

    void keep(HttpServletRequest request, HttpServletResponse response, Answers answers) {
        VisitorKey key = key(request).orElseGet(VisitorKey::fresh);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookieName(request), key.text())
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .build()
                        .toString());
        request.getSession(true).setAttribute(ATTRIBUTE, key.seal(bytes(answers), PURPOSE));
    }

    /** As they lie in a draft, too. */
    byte[] bytes(Answers answers) {
        return json.writeValueAsBytes(answers.values());
    }

    Optional<Answers> read(byte[] bytes) {
        try {
            return Optional.of(new Answers(json.readValue(bytes, FIELDS)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<VisitorKey> key(HttpServletRequest request) {
        String name = cookieName(request);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(VisitorKey::parse);
    }

    /** Behind TLS a name that no other host can set a cookie for. */
    private static String cookieName(HttpServletRequest request) {
        return request.isSecure() ? "__Host-answers" : "answers";
    }
}
