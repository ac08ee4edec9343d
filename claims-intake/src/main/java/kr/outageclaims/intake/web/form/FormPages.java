package kr.outageclaims.intake.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.intake.evidence.EvidenceBasket;
import kr.outageclaims.intake.web.guard.Limits;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.ClaimForm;
import kr.outageclaims.intake.web.question.QuestionPage;
import kr.outageclaims.intake.web.question.SentPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The question pages: shows one, takes its answers, leads to the next. */
@Controller
@RequestMapping("/claim")
class FormPages {

    static final String CHECK = "redirect:/claim/check";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_LENGTH = 24;
    /** The button that puts the form aside, whether the page is finished or not. */
    static final String SAVE = "save";

    private final ClaimForm form;
    private final FormSession session;
    private final Opening opening;
    private final FormViews views;

    FormPages(ClaimForm form, FormSession session, Opening opening, FormViews views) {
        this.form = form;
        this.session = session;
        this.opening = opening;
        this.views = views;
    }

    @GetMapping("/{page:[a-z]+}")
    String show(@PathVariable("page") String name, HttpServletRequest request, Model model, Locale language) {
        QuestionPage page = page(name);
        Optional<Answers> answers = session.answers(request).filter(Answers::isOpen);
        if (answers.isEmpty() && !page.equals(form.first())) {
            return without(request);
        }
        Answers given = answers.orElseGet(() -> new Answers(Map.of()));
        if (answers.isEmpty() && !opening.takesClaims()) {
            return "redirect:/";
        }
        if (!form.asked(given).contains(page) || !form.isReached(page, given)) {
            return views.toFirstUnanswered(given);
        }
        return views.page(page, given, List.of(), new FormViews.View(model, language));
    }

    @PostMapping("/{page:[a-z]+}")
    String take(
            @PathVariable("page") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        QuestionPage page = page(name);
        Optional<Answers> begun = session.answers(request).filter(Answers::isOpen);
        if (begun.isEmpty() && !page.equals(form.first())) {
            return without(request);
        }
        if (begun.isEmpty() && !opening.takesClaims()) {
            return "redirect:/";
        }
        Answers before = begun.orElseGet(() -> Answers.start(newToken(), EvidenceBasket.fresh()));
        SentPage sent = SentPage.of(page, request, before);
        session.keep(request, response, sent.keepable());
        if (sent.mayBeKept() && request.getParameter(SAVE) != null) {
            return views.putAside(page, sent.given(), Limits.network(request), new FormViews.View(model, language));
        }
        sent.languageForm("/claim/" + page.name()).ifPresent(again -> model.addAttribute("languageForm", again));
        if (!sent.problems().isEmpty()) {
            return views.page(page, sent.given(), sent.problems(), new FormViews.View(model, language));
        }
        return views.next(sent.given());
    }

    /** Without answers: either the claim is registered already, or they are gone. */
    private String without(HttpServletRequest request) {
        return session.answers(request)
                .map(registered -> "redirect:/claim/receipt")
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
    }

    private QuestionPage page(String name) {
        return form.page(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String newToken() {
        byte[] token = new byte[TOKEN_LENGTH];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
