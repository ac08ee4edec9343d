package kr.outageclaims.intake.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The token against forged requests, in a cookie: who comes back to an expired session still gets the page's own answer,
 * not a refusal. Behind TLS it has a name that no other host of the domain can set a cookie for.
 */
final class CsrfCookie implements CsrfTokenRepository {

    private final CsrfTokenRepository plain = named("csrf");
    private final CsrfTokenRepository behindTls = named("__Host-csrf");

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.isSecure() ? behindTls : plain;
    }

    private static CsrfTokenRepository named(String name) {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(name);
        repository.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        return repository;
    }
}
