package kr.outageclaims.intake.web.form;

import java.util.Locale;
import kr.outageclaims.intake.web.question.DayText;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the receipt of a claim. */
@Component
final class ReceiptView {

    private final WebSettings settings;

    ReceiptView(WebSettings settings) {
        this.settings = settings;
    }

    /** @param mailed whether a mail is on its way */
    String view(Filings.Filed filed, boolean mailed, Model model, Locale language) {
        model.addAttribute("receipt", filed.receipt().value());
        model.addAttribute("mailed", mailed);
        model.addAttribute("closes", settings.closes() == null ? "" : DayText.of(settings.closes(), language));
        model.addAttribute("decidedBy", settings.decidedBy() == null ? "" : DayText.of(settings.decidedBy(), language));
        model.addAttribute("receivedAt", DayText.of(filed.receivedAt(), language));
        return "receipt";
    }
}
