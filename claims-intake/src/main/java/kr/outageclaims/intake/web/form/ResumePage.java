package kr.outageclaims.intake.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.intake.draft.DraftCode;
import kr.outageclaims.intake.draft.Drafts;
import kr.outageclaims.intake.evidence.EvidenceStore;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.LanguageForm;
import kr.outageclaims.intake.web.question.Problem;
import kr.outageclaims.intake.web.question.ShownForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Back to a form that was put aside; once it is a claim, its receipt instead, whatever else is under way stays. */
@Controller
class ResumePage {

    private static final String CODE = "code";

    private final FormViews views;
    private final FormSession session;
    private final Drafts drafts;
    private final EvidenceStore evidence;
    private final FormCounts counts;
    private final Filing filing;
    private final ReceiptView receipts;

    ResumePage(
            FormViews views,
            FormSession session,
            Drafts drafts,
            EvidenceStore evidence,
            FormCounts counts,
            Filing filing,
            ReceiptView receipts) {
        this.views = views;
        this.session = session;
        this.drafts = drafts;
        this.evidence = evidence;
        this.counts = counts;
        this.filing = filing;
        this.receipts = receipts;
    }

    @GetMapping("/resume")
    String ask(Model model) {
        return view(model, "", List.of());
    }

    @PostMapping("/resume")
    String open(
            @RequestParam(name = CODE, defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        Optional<Answers> answers = DraftCode.of(typed).flatMap(drafts::open).flatMap(session::read);
        if (answers.isEmpty()) {
            String code = Answers.line(typed);
            return view(model, code, List.of(new Problem(CODE, code.isEmpty() ? "missing-code" : "bad-code")));
        }
        Optional<Filings.Filed> filed = filing.ofToken(answers.get().token());
        if (filed.isPresent()) {
            endSent(answers.get().token(), filed.get(), request, response);
            model.addAttribute("sent", true);
            model.addAttribute("languageForm", new LanguageForm("/resume", Map.of(CODE, Answers.line(typed))));
            return receipts.view(filed.get(), false, model, language);
        }
        counts.draftOpened();
        answers.get().basket().ifPresent(evidence::keep);
        session.keep(request, response, answers.get());
        return views.next(answers.get());
    }

    /** Where the very form is still open here, it is over, lest its next answers go nowhere. */
    private void endSent(String token, Filings.Filed filed, HttpServletRequest request, HttpServletResponse response) {
        session.answers(request)
                .filter(begun -> begun.token().equals(token))
                .ifPresent(begun -> session.keep(
                        request, response, Answers.registered(filed.receipt().value(), false)));
    }

    /** The same words for a mistyped, an unknown and an expired code. */
    private static String view(Model model, String typed, List<Problem> problems) {
        model.addAttribute("back", "/");
        model.addAttribute("form", new ShownForm(new Answers(Map.of(CODE, typed)), problems, Map.of()));
        return "resume";
    }
}
