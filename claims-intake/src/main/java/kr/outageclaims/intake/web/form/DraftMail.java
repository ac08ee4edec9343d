package kr.outageclaims.intake.web.form;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.draft.DraftCode;
import kr.outageclaims.intake.draft.Drafts;
import kr.outageclaims.intake.notice.Outbox;
import kr.outageclaims.intake.web.guard.Buckets;
import org.springframework.stereotype.Component;

/** Mails a visitor the code to a form that was put aside; the address is kept sealed until then and no longer. */
@Component
final class DraftMail {

    /** To one address within an hour, so that nobody can fill another's mailbox from here. */
    private static final int MOST = 5;
    /** Of one visitor's network within an hour, whatever the addresses; a household has fewer forms. */
    private static final int MOST_OF_ONE = 20;

    private final Buckets byAddress = new Buckets(MOST, Duration.ofHours(1));
    private final Buckets byVisitor = new Buckets(MOST_OF_ONE, Duration.ofHours(1));
    private final Outbox outbox;
    private final Clock clock;

    DraftMail(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * False when the address has had enough mails for now, or the visitor has had enough sent.
     *
     * @param visitor the visitor's network
     */
    boolean send(DraftCode code, EmailAddress to, Locale language, String visitor) {
        if (!byVisitor.take(visitor) || !byAddress.take(to.address())) {
            return false;
        }
        outbox.draftCode(code.shown(), to, language, clock.instant().plus(Drafts.KEPT));
        return true;
    }
}
