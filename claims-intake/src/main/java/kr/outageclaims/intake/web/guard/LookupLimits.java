package kr.outageclaims.intake.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Keeps people from guessing whose claim it is: so many questions from an address, so many wrong contacts for a receipt
 * number, whether there is such a number or not.
 */
@Component
public final class LookupLimits {

    /** A receipt number has nine signs; whatever else was typed. */
    private static final int LONGEST_KEY = 20;

    private final TurnedAway turnedAway;
    private final Buckets byAddress;
    private final Buckets byReceipt;

    LookupLimits(StatusSettings settings, TurnedAway turnedAway) {
        this.turnedAway = turnedAway;
        this.byAddress = new Buckets(settings.asksPerMinute(), Duration.ofMinutes(1));
        this.byReceipt = new Buckets(settings.wrongPerReceipt(), Duration.ofMinutes(settings.wrongPerReceipt()));
    }

    /** Counts a question about a receipt number; throws the answer 429 when there were too many. */
    public void ask(HttpServletRequest request, HttpServletResponse response, String receipt) {
        if (!byAddress.take(Limits.network(request)) || !byReceipt.take(key(receipt))) {
            turnedAway.count(TurnedAway.Reason.RATE);
            response.setHeader(HttpHeaders.RETRY_AFTER, Limits.COME_BACK_SECONDS);
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    /** The answer was right: only wrong ones count against a receipt number. */
    public void wasRight(String receipt) {
        byReceipt.giveBack(key(receipt));
    }

    private static String key(String receipt) {
        String signs = Normalizer.normalize(receipt, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
        return signs.substring(0, Math.min(signs.length(), LONGEST_KEY));
    }
}
