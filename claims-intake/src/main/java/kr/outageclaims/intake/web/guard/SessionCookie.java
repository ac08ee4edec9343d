package kr.outageclaims.intake.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The cookie with a session's id. Behind TLS it has a name that no other host of the domain can set a cookie for. */
final class SessionCookie implements CookieSerializer {

    private static final String PLAIN = "session";
    private static final String BEHIND_TLS = "__Host-session";
    static final Set<String> NAMES = Set.of(PLAIN, BEHIND_TLS);

    private final CookieSerializer plain = named(PLAIN);
    private final CookieSerializer behindTls = named(BEHIND_TLS);

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? behindTls : plain;
    }

    /** Secure where the request is. */
    private static CookieSerializer named(String name) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
