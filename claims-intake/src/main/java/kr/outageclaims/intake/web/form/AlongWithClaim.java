package kr.outageclaims.intake.web.form;

import java.time.Instant;
import java.util.Locale;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.evidence.EvidenceStore;
import kr.outageclaims.intake.notice.Outbox;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.ContactPage;
import kr.outageclaims.intake.web.question.EvidencePage;
import org.springframework.stereotype.Component;

/** What belongs to a claim from the form and is there together with it or not at all: consents, files, the receipt's mail. */
@Component
final class AlongWithClaim {

    private final Filings filings;
    private final EvidenceStore evidence;
    private final Outbox outbox;

    AlongWithClaim(Filings filings, EvidenceStore evidence, Outbox outbox) {
        this.filings = filings;
        this.evidence = evidence;
        this.outbox = outbox;
    }

    /** In the transaction that makes the claim. */
    void first(ReceiptNumber receipt, Answers answers, Locale language, Instant now) {
        filings.store(receipt, answers, language, now);
        again(receipt, answers);
        EmailAddress.of(answers.get(ContactPage.EMAIL)).ifPresent(email -> outbox.receipt(receipt, email, language));
    }

    /** For a form that is sent once more; changes nothing where all is there. */
    void again(ReceiptNumber receipt, Answers answers) {
        if (EvidencePage.isAskedBy(answers)) {
            answers.basket().ifPresent(basket -> evidence.attach(basket, receipt));
        }
    }
}
