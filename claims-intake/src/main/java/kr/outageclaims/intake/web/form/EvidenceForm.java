package kr.outageclaims.intake.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.outageclaims.intake.evidence.EvidenceBasket;
import kr.outageclaims.intake.evidence.EvidenceStore;
import kr.outageclaims.intake.web.guard.EvidenceUploads;
import kr.outageclaims.intake.web.guard.Limits;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.ClaimForm;
import kr.outageclaims.intake.web.question.EvidencePage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Takes and gives up the files of a form; {@link FormPages} shows the page. */
@Controller
@RequestMapping("/claim/" + EvidencePage.NAME)
class EvidenceForm {

    private static final String AGAIN = "redirect:/claim/" + EvidencePage.NAME;
    /** The button that takes files and stays. */
    private static final String UPLOAD = "upload";
    /** The button beside a file, with our name of it. */
    private static final String REMOVE = "remove";

    private final ClaimForm form;
    private final FormSession session;
    private final FormViews views;
    private final EvidenceUploads uploads;
    private final EvidenceStore store;

    EvidenceForm(ClaimForm form, FormSession session, FormViews views, EvidenceUploads uploads, EvidenceStore store) {
        this.form = form;
        this.session = session;
        this.views = views;
        this.uploads = uploads;
        this.store = store;
    }

    @PostMapping
    String take(HttpServletRequest request, HttpServletResponse response, Model model, Locale language) {
        Answers before = session.answers(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
        if (!before.isOpen()) {
            return CheckPage.RECEIPT;
        }
        EvidencePage page = form.evidence();
        if (!page.isAsked(before) || !form.isReached(page, before)) {
            return views.toFirstUnanswered(before);
        }
        EvidenceBasket basket = before.basket().orElseThrow();
        String removed = request.getParameter(REMOVE);
        if (removed != null) {
            store.remove(basket, removed);
            return AGAIN;
        }
        EvidenceUploads.Received received = uploads.receive(request, basket);
        List<String> refusals = received.refusals(language);
        boolean none = received.isEmpty() && request.getParameter(UPLOAD) != null;
        boolean done = refusals.isEmpty() && !received.broken() && !none;
        Answers kept = page.named(before, received.taken(), before.hasSeen(page) || done);
        session.keep(request, response, kept);
        model.addAttribute("refusals", refusals);
        model.addAttribute("broken", received.broken());
        model.addAttribute("none", none);
        if (!done) {
            return views.page(page, kept, List.of(), new FormViews.View(model, language));
        }
        if (request.getParameter(FormPages.SAVE) != null) {
            return views.putAside(page, kept, Limits.network(request), new FormViews.View(model, language));
        }
        return request.getParameter(UPLOAD) != null ? AGAIN : views.next(kept);
    }
}
