package kr.outageclaims.intake.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.draft.DraftCode;
import kr.outageclaims.intake.draft.Drafts;
import kr.outageclaims.intake.notice.Outbox;
import org.springframework.stereotype.Component;

/** Mails a visitor the code to a form that was put aside; the address is kept sealed until then and no longer. */
@Component
final class DraftMail {

    /** To one address within an hour, so that nobody can fill another's mailbox from here. */
    private static final int MOST = 5;

    private final Buckets byAddress = new Buckets(MOST, Duration.ofHours(1));
    private final Outbox outbox;
    private final Clock clock;

    DraftMail(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** False when the address has had enough mails for now. */
    boolean send(DraftCode code, EmailAddress to, Locale language) {
        if (!byAddress.take(to.address())) {
            return false;
        }
        outbox.draftCode(code.shown(), to, language, clock.instant().plus(Drafts.KEPT));
        return true;
    }
}
