package kr.outageclaims.intake.web.form;

import java.util.Locale;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.draft.DraftCode;
import kr.outageclaims.intake.draft.Drafts;
import kr.outageclaims.intake.evidence.EvidenceStore;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.ContactPage;
import org.springframework.stereotype.Component;

/** Puts a form aside for some days, its files with it; mails the code at once where the answers hold an address. */
@Component
final class PutAside {

    private final FormSession session;
    private final Drafts drafts;
    private final EvidenceStore evidence;
    private final DraftMail mail;
    private final FormCounts counts;

    PutAside(FormSession session, Drafts drafts, EvidenceStore evidence, DraftMail mail, FormCounts counts) {
        this.session = session;
        this.drafts = drafts;
        this.evidence = evidence;
        this.mail = mail;
        this.counts = counts;
    }

    /** @param mailed whether the code is on its way to the visitor's address */
    record Kept(DraftCode code, boolean mailed) {}

    Kept keep(Answers answers, String visitor, Locale language) {
        counts.draftSaved();
        answers.basket().ifPresent(evidence::keep);
        DraftCode code = drafts.save(session.bytes(answers));
        boolean mailed = EmailAddress.of(answers.get(ContactPage.EMAIL))
                .map(address -> mail.send(code, address, language, visitor))
                .orElse(false);
        return new Kept(code, mailed);
    }
}
