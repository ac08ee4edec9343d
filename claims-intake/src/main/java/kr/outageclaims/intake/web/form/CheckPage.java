package kr.outageclaims.intake.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.intake.web.form.Filing.Outcome;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.ClaimForm;
import kr.outageclaims.intake.web.question.ContactPage;
import kr.outageclaims.intake.web.question.LanguageForm;
import kr.outageclaims.intake.web.question.QuestionPage;
import kr.outageclaims.intake.web.question.Section;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows all answers once more and files the claim. */
@Controller
class CheckPage {

    static final String RECEIPT = "redirect:/claim/receipt";

    private static final String TOKEN = "token";

    private final ClaimForm form;
    private final FormSession session;
    private final Filing filing;
    private final ReceiptView receipts;

    CheckPage(ClaimForm form, FormSession session, Filing filing, ReceiptView receipts) {
        this.form = form;
        this.session = session;
        this.filing = filing;
        this.receipts = receipts;
    }

    @GetMapping("/claim/check")
    String show(HttpServletRequest request, Model model, Locale language) {
        Answers answers = session.answers(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
        if (!answers.isOpen()) {
            return RECEIPT;
        }
        Optional<QuestionPage> missing = form.unanswered(answers);
        if (missing.isPresent()) {
            return "redirect:/claim/" + missing.get().name() + "?first";
        }
        return view(answers, model, language);
    }

    /**
     * A token that has become a claim answers with that claim, whatever else is the case: sent twice, from a second
     * window, after a lost answer, even when the session is gone. Another form that was begun meanwhile stays.
     */
    @PostMapping("/claim/check")
    String send(
            @RequestParam(name = TOKEN, defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        Optional<Filings.Filed> filed = filing.ofToken(token);
        if (filed.isPresent()) {
            boolean fillsAnother = session.answers(request)
                    .filter(begun -> begun.isOpen() && !begun.token().equals(token))
                    .isPresent();
            if (!fillsAnother) {
                return registered(filed.get(), request, response);
            }
            model.addAttribute("languageForm", new LanguageForm("/claim/check", Map.of(TOKEN, token)));
            return receipts.view(filed.get(), false, model, language);
        }
        Answers answers = session.answers(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
        if (!answers.isOpen()) {
            return RECEIPT;
        }
        if (!answers.token().equals(token)) {
            return "redirect:/claim/check?changed";
        }
        Optional<QuestionPage> missing = form.unanswered(answers);
        if (missing.isPresent()) {
            return "redirect:/claim/" + missing.get().name() + "?first";
        }
        Outcome outcome = filing.file(form.asSent(answers), language);
        if (outcome instanceof Outcome.Taken taken) {
            return registered(taken.filed(), request, response);
        }
        model.addAttribute("refused", ((Outcome.NotTaken) outcome).refused().message());
        return view(answers, model, language);
    }

    private String registered(Filings.Filed filed, HttpServletRequest request, HttpServletResponse response) {
        boolean mailed = session.answers(request)
                .filter(answers -> answers.has(ContactPage.EMAIL) || answers.isMailed())
                .isPresent();
        session.keep(request, response, Answers.registered(filed.receipt().value(), mailed));
        return RECEIPT;
    }

    private String view(Answers answers, Model model, Locale language) {
        model.addAttribute(
                "sections",
                form.asked(answers).stream()
                        .map(page -> Section.of(page, answers, language))
                        .toList());
        form.asked(answers).stream()
                .reduce((earlier, later) -> later)
                .ifPresent(last -> model.addAttribute("back", "/claim/" + last.name()));
        model.addAttribute(TOKEN, answers.token());
        model.addAttribute("repeated", filing.isRepeated(form.asSent(answers)));
        return "check";
    }
}
