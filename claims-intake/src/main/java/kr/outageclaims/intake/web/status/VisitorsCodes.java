package kr.outageclaims.intake.web.status;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import kr.outageclaims.intake.progress.OneTimeCodes;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** One-time codes for the claim in view; who only guesses an address is not told whether it was right. */
@Component
final class VisitorsCodes {

    /** So that not even the work itself, at the same time, makes the answer slower. */
    private static final Duration AFTER_THE_ANSWER = Duration.ofSeconds(1);

    private final OneTimeCodes codes;
    private final TaskScheduler later;
    private final Clock clock;

    VisitorsCodes(OneTimeCodes codes, TaskScheduler later, Clock clock) {
        this.codes = codes;
        this.later = later;
        this.clock = clock;
    }

    /**
     * Sends a code to the address, if it is the claim's. Who has found the claim by this address is told when it was
     * once too often; it may take the time it takes. Who has found it by its phone is told the same for any address, and
     * as quickly: a code for the right one is stored and sealed, for a wrong one nothing is, so that is done when the
     * answer has gone out.
     *
     * @return false when the claim has had enough codes for now, and the visitor may know
     */
    boolean send(ClaimInView claim, String mail, Locale language) {
        if (claim.isFoundByMail()) {
            return codes.request(claim.receipt(), mail, language) != OneTimeCodes.Request.TOO_OFTEN;
        }
        Runnable work = () -> codes.request(claim.receipt(), mail, language);
        try {
            later.schedule(work, clock.instant().plus(AFTER_THE_ANSWER));
        } catch (TaskRejectedException e) {
            // the service is being stopped and finishes what has come in
            work.run();
        }
        return true;
    }

    /** The token of a leave; empty for a wrong, old or used code. */
    Optional<String> redeem(ClaimInView claim, String typed) {
        return codes.redeem(claim.receipt(), claim.mail(), typed);
    }
}
