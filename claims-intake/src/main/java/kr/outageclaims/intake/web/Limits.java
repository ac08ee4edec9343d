package kr.outageclaims.intake.web;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what would cost everybody's claims: too many forms from one address (429), more requests at once than the
 * service can finish (503). Both say when to come back; nothing that was accepted is lost. The health probes and the
 * assets pass. Each instance counts for itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Limits extends OncePerRequestFilter {

    private static final int MOST_ADDRESSES = 50_000;
    static final String COME_BACK_SECONDS = "60";

    private final FormCounts counts;
    private final int formsPerMinute;
    private final Semaphore places;
    private final Map<String, Bucket> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    Limits(WebSettings settings, FormCounts counts) {
        this.counts = counts;
        this.formsPerMinute = settings.formsPerMinute();
        this.places = new Semaphore(settings.requestsAtOnce());
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
        if (request.getMethod().equals("POST")
                && !bucket(request.getRemoteAddr()).tryConsume(1)) {
            counts.turnedAway(FormCounts.Reason.RATE);
            refuse(response, 429);
        } else if (!places.tryAcquire()) {
            counts.turnedAway(FormCounts.Reason.OVERLOAD);
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        }
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
        response.sendError(status);
    }

    private Bucket bucket(String address) {
        synchronized (byAddress) {
            return byAddress.computeIfAbsent(
                    network(address),
                    key -> Bucket.builder()
                            .addLimit(limit ->
                                    limit.capacity(formsPerMinute).refillGreedy(formsPerMinute, Duration.ofMinutes(1)))
                            .build());
        }
    }

    /** A household has a whole /64 of IPv6: its first four groups. Tomcat writes addresses without abbreviation. */
    private static String network(String address) {
        String[] groups = address.split(":");
        return groups.length == 8 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }
}
