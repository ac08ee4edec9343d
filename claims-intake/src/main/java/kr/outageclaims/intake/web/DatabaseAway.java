package kr.outageclaims.intake.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says so, in the look of the other pages, when the database cannot be reached: the sessions lie in it, so it may fail
 * anywhere behind this filter. The page that says so asks nothing of it. The visitor's key is in the visitor's cookie
 * and the answers are in the database: both are there again when it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class DatabaseAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final String MARK = DatabaseAway.class.getName();
    private static final String COME_BACK_SECONDS = "30";
    /** SQL's class of states that tell of the connection. */
    private static final String CONNECTION_STATE = "08";

    /** Whether this request ended because the database could not be reached. */
    static boolean isReasonOf(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean telling = request.getDispatcherType() == DispatcherType.ERROR && isReasonOf(request);
        try {
            chain.doFilter(telling ? new WithoutSession(request) : request, response);
        } catch (ServletException | RuntimeException e) {
            if (telling || response.isCommitted() || !isAway(e)) {
                throw e;
            }
            LOG.error("the database cannot be reached: {}", reason(e));
            request.setAttribute(MARK, true);
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static boolean isAway(Throwable thrown) {
        return causes(thrown).anyMatch(DatabaseAway::isOfConnection);
    }

    private static boolean isOfConnection(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith(CONNECTION_STATE);
    }

    private static String reason(Throwable thrown) {
        return causes(thrown)
                .filter(DatabaseAway::isOfConnection)
                .findFirst()
                .map(cause -> cause.getClass().getSimpleName())
                .orElse("");
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
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
                            .filter(cookie -> !cookie.getName().equals("session"))
                            .toArray(Cookie[]::new);
        }
    }
}
