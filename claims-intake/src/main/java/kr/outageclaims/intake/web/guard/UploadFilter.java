package kr.outageclaims.intake.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens forms with files before the guard against forgery, which needs their fields. Slow uploads never take more than
 * half of the service's places, and each ends in time. What nobody read is read and thrown away: a browser shows an
 * answer only when it could send all it has.
 */
@Component
@Order(UploadFilter.BEFORE_SECURITY)
final class UploadFilter extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -110;

    private static final String FORM = "multipart/form-data";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final TurnedAway turnedAway;
    private final Semaphore places;

    UploadFilter(LimitSettings settings, TurnedAway turnedAway) {
        this.turnedAway = turnedAway;
        this.places = new Semaphore(Math.max(1, settings.requestsAtOnce() / 2));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getMethod().equals("POST")
                || type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith(FORM)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getContentLengthLong() > UploadRequest.MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!places.tryAcquire()) {
            turnedAway.count(TurnedAway.Reason.OVERLOAD);
            Limits.refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            try {
                open(request, response, chain);
            } finally {
                places.release();
            }
        }
    }

    private static void open(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Bounded body = new Bounded(request.getInputStream());
        UploadRequest upload;
        try {
            upload = new UploadRequest(request, body);
        } catch (IOException e) {
            body.drain();
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            chain.doFilter(upload, response);
        } finally {
            body.drain();
        }
    }

    /** The body up to the most bytes that are taken, and no longer than the most time that it may take. */
    private static final class Bounded extends FilterInputStream {

        private final long end = System.nanoTime() + LONGEST.toNanos();
        private long left = UploadRequest.MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("a form with files is larger than " + UploadRequest.MOST_BYTES + " bytes");
            }
            if (System.nanoTime() > end) {
                throw new IOException("a form with files took longer than " + LONGEST);
            }
            int came = super.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(came, 0);
            return came;
        }

        void drain() {
            byte[] some = new byte[16_384];
            try {
                while (left > 0 && read(some, 0, some.length) >= 0) {
                    // thrown away
                }
            } catch (IOException e) {
                // whoever sent it is gone, or sends for ever
                left = 0;
            }
        }
    }
}
