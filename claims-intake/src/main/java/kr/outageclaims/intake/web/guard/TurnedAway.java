package kr.outageclaims.intake.web.guard;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts visitors whom the service did not work for. */
@Component
final class TurnedAway {

    private final MeterRegistry meters;

    TurnedAway(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Why. */
    enum Reason {
        /** Too many forms or questions from one address. */
        RATE,
        /** More requests at once than the service takes. */
        OVERLOAD,
        /** The database does not answer. */
        DATABASE
    }

    void count(Reason reason) {
        meters.counter("claims.requests.turned.away", "reason", reason.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
