package kr.outageclaims.intake.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.claimant.OutboxSeal;

/**
 * Takes messages in the caller's transaction: what is rolled back is never sent, and what is committed is sent as soon
 * as a mail server takes it. Without a mail server they wait here until they are of no use any more.
 */
public final class Outbox {

    private static final Duration RECEIPT_IS_USEFUL = Duration.ofDays(30);

    private final OutboxRows rows;
    private final OutboxSeal seal;
    private final MessageText texts;
    private final Clock clock;

    Outbox(OutboxRows rows, OutboxSeal seal, MessageText texts, Clock clock) {
        this.rows = rows;
        this.seal = seal;
        this.texts = texts;
        this.clock = clock;
    }

    /** That a claim was received. A receipt number is told once, however often this is called. */
    public void receipt(ReceiptNumber receipt, EmailAddress to, Locale language) {
        add(
                "receipt",
                receipt.value(),
                texts.receipt(to, receipt, language),
                clock.instant().plus(RECEIPT_IS_USEFUL));
    }

    /** The code with which a claimant may act on a claim; of no use after {@code until}. */
    public void oneTimeCode(String code, EmailAddress to, Locale language, Instant until) {
        add("one-time-code", UUID.randomUUID().toString(), texts.oneTimeCode(to, code, language), until);
    }

    /** The code with which a form that was begun can be finished; of no use after {@code until}. */
    public void draftCode(String code, EmailAddress to, Locale language, Instant until) {
        add("draft-code", UUID.randomUUID().toString(), texts.draftCode(to, code, language, until), until);
    }

    private void add(String kind, String once, Message message, Instant usefulUntil) {
        String place = OutboxRows.place(kind, once);
        rows.add(kind, once, seal.seal(place, message.joined()), usefulUntil);
    }
}
