package kr.outageclaims.intake.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.web.question.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The receipt of the claim that this visitor has just filed; nobody else's. */
@Controller
class ReceiptPage {

    private final FormSession session;
    private final Filings filings;
    private final ReceiptView receipts;

    ReceiptPage(FormSession session, Filings filings, ReceiptView receipts) {
        this.session = session;
        this.filings = filings;
        this.receipts = receipts;
    }

    @GetMapping("/claim/receipt")
    String show(HttpServletRequest request, Model model, Locale language) {
        Answers answers = session.answers(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
        if (answers.isOpen()) {
            return FormPages.CHECK;
        }
        Filings.Filed filed = Optional.of(new ReceiptNumber(answers.receipt()))
                .flatMap(filings::ofReceipt)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
        return receipts.view(filed, answers.isMailed(), model, language);
    }
}
