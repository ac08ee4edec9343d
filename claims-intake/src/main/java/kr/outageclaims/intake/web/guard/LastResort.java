package kr.outageclaims.intake.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.outageclaims.intake.operations.DatabaseFault;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What nobody else answers for ends here, before the server would print it with the values that it quotes. While the
 * database is away that is a 503 with Retry-After: what was sent may be sent again, a form is one claim.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class LastResort extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final TurnedAway turnedAway;

    LastResort(TurnedAway turnedAway) {
        this.turnedAway = turnedAway;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException e) {
            // what was sent cannot be read, or did not come to its end
            if (!response.isCommitted()) {
                response.sendError(e.getErrorCode());
            }
        } catch (ServletException | RuntimeException e) {
            answer(request, response, e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception e) throws IOException {
        boolean away = DatabaseFault.isAway(e);
        if (away) {
            turnedAway.count(TurnedAway.Reason.DATABASE);
            LOG.warn("the database does not answer: {}", e.getClass().getSimpleName());
        } else {
            LOG.error("a request failed", e);
        }
        if (response.isCommitted()) {
            throw new IOException("the answer had begun");
        }
        response.reset();
        if (away) {
            DatabaseAway.tell(request);
            response.setHeader(HttpHeaders.RETRY_AFTER, Limits.COME_BACK_SECONDS);
        }
        response.sendError(
                away ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
}
