package kr.outageclaims.intake.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Tells a request's session once. Spring Session's filter saves the session when the answer begins to be sent and again
 * at the end of the request, and for the second time, which has nothing to save, it would read it from the database anew.
 */
final class SessionReadOnce implements HttpSessionIdResolver {

    private static final String ASKED = SessionReadOnce.class.getName();

    private final HttpSessionIdResolver cookies;

    SessionReadOnce(HttpSessionIdResolver cookies) {
        this.cookies = cookies;
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        if (request.getAttribute(ASKED) != null) {
            return List.of();
        }
        request.setAttribute(ASKED, true);
        return cookies.resolveSessionIds(request);
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        if (!response.isCommitted()) {
            cookies.setSessionId(request, response, sessionId);
        }
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
