package kr.outageclaims.intake.web.form;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whether claims are taken today. Who has begun in time may finish. */
@Component
public final class Opening {

    private final WebSettings settings;
    private final Clock clock;

    Opening(WebSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public WebSettings.Intake today() {
        return settings.intake(clock.instant());
    }

    boolean takesClaims() {
        return today().takes();
    }
}
