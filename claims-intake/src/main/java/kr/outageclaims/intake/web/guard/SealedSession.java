package kr.outageclaims.intake.web.guard;

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
 * What a visitor typed, between two pages: sealed in the session's table, under a key that only the visitor's cookie
 * holds. Who has the tables has no key, who has the cookie alone has no content.
 */
@Component
public final class SealedSession {

    private static final String KEY_OF_REQUEST = SealedSession.class.getName() + ".key";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.shared();

    /**
     * Empty when there is nothing: never kept, expired, or the cookie is gone.
     *
     * @param name of what is kept; one does not open as another
     */
    public Optional<Map<String, String>> read(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(name) instanceof byte[] sealed)) {
            return Optional.empty();
        }
        return key(request).flatMap(key -> key.open(sealed, purpose(name))).flatMap(this::fields);
    }

    public void keep(
            HttpServletRequest request, HttpServletResponse response, String name, Map<String, String> fields) {
        VisitorKey key = key(request).orElseGet(VisitorKey::fresh);
        request.setAttribute(KEY_OF_REQUEST, key);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookieName(request), key.text())
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .build()
                        .toString());
        request.getSession(true).setAttribute(name, key.seal(bytes(fields), purpose(name)));
    }

    public void drop(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(name);
        }
    }

    public byte[] bytes(Map<String, String> fields) {
        return json.writeValueAsBytes(fields);
    }

    /** What {@link #bytes} wrote; empty when it is none. */
    public Optional<Map<String, String>> fields(byte[] bytes) {
        try {
            return Optional.of(json.readValue(bytes, FIELDS));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String purpose(String name) {
        return "web " + name;
    }

    /** The key that this very request began with, when it came without one. */
    private static Optional<VisitorKey> key(HttpServletRequest request) {
        if (request.getAttribute(KEY_OF_REQUEST) instanceof VisitorKey fresh) {
            return Optional.of(fresh);
        }
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
