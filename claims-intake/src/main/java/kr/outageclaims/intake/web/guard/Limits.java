package kr.outageclaims.intake.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what would cost everybody's claims: too many forms from one address (429), more requests at once than the
 * service can finish, or more than half of these from one address, which may only be slow (503). All say when to come
 * back; nothing that was accepted is lost. The health probes and the assets pass. Each instance counts for itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Limits extends OncePerRequestFilter {

    static final String COME_BACK_SECONDS = "60";

    private final TurnedAway turnedAway;
    private final Buckets forms;
    private final Semaphore places;
    private final int mostOfOne;
    private final Map<String, Integer> placesOf = new ConcurrentHashMap<>();

    Limits(LimitSettings settings, TurnedAway turnedAway) {
        this.turnedAway = turnedAway;
        this.forms = new Buckets(settings.formsPerMinute(), Duration.ofMinutes(1));
        this.places = new Semaphore(settings.requestsAtOnce());
        this.mostOfOne = Math.max(1, settings.requestsAtOnce() / 2);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/")
                || path.startsWith("/actuator/")
                || path.equals("/livez")
                || path.equals("/readyz");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String network = network(request);
        if (request.getMethod().equals("POST") && !forms.take(network)) {
            turnedAway.count(TurnedAway.Reason.RATE);
            refuse(response, 429);
        } else if (!take(network)) {
            turnedAway.count(TurnedAway.Reason.OVERLOAD);
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                giveBack(network);
            }
        }
    }

    private boolean take(String network) {
        if (placesOf.merge(network, 1, Integer::sum) <= mostOfOne && places.tryAcquire()) {
            return true;
        }
        leave(network);
        return false;
    }

    private void giveBack(String network) {
        places.release();
        leave(network);
    }

    private void leave(String network) {
        placesOf.computeIfPresent(network, (one, taken) -> taken == 1 ? null : taken - 1);
    }

    static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
        response.sendError(status);
    }

    /** A household has a whole /64 of IPv6: its first four groups. Tomcat writes addresses without abbreviation. */
    public static String network(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String[] groups = address.split(":");
        return groups.length == 8 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }
}
