package kr.outageclaims.intake.web.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the page that says that the database is away ask nothing of it, though the visitor's session lies in it: that
 * page is made without a session. The answers are there again when the database is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public final class DatabaseAway extends OncePerRequestFilter {

    private static final String MARK = DatabaseAway.class.getName();

    /** What follows for this request is the page that says so. */
    static void tell(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }

    /** Whether this request ended because the database could not be reached. */
    public static boolean isReasonOf(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean telling = request.getDispatcherType() == DispatcherType.ERROR && isReasonOf(request);
        chain.doFilter(telling ? new WithoutSession(request) : request, response);
    }

    /** The same request of a visitor without a session, so that nobody looks for it. */
    private static final class WithoutSession extends HttpServletRequestWrapper {

        WithoutSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            Cookie[] all = super.getCookies();
            return all == null
                    ? null
                    : Stream.of(all)
                            .filter(cookie -> !SessionCookie.NAMES.contains(cookie.getName()))
                            .toArray(Cookie[]::new);
        }
    }
}
