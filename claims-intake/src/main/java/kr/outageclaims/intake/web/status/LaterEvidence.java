package kr.outageclaims.intake.web.status;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.outageclaims.intake.evidence.EvidenceBasket;
import kr.outageclaims.intake.evidence.EvidenceStore;
import kr.outageclaims.intake.progress.ClaimStatus;
import kr.outageclaims.intake.progress.Need;
import kr.outageclaims.intake.web.guard.EvidenceUploads;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.ClaimForm;
import kr.outageclaims.intake.web.question.EvidencePage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes files for a claim that is there already. They are the claim's at once, so they cannot be taken out again. */
@Controller
@RequestMapping("/status/add/evidence")
class LaterEvidence {

    private final EvidenceStore store;
    private final EvidenceUploads uploads;
    private final EvidencePage page;
    private final StatusSession session;
    private final Visits visits;

    LaterEvidence(EvidenceStore store, EvidenceUploads uploads, ClaimForm form, StatusSession session, Visits visits) {
        this.store = store;
        this.uploads = uploads;
        this.page = form.evidence();
        this.session = session;
        this.visits = visits;
    }

    @GetMapping
    String ask(HttpServletRequest request, HttpServletResponse response, Model model, Locale language) {
        return visits.acting(
                request,
                acting -> isClosed(acting.status())
                        ? tell(request, response, acting, CorrectionPages.closed(acting.status()))
                        : view(files(request), model, language));
    }

    @PostMapping
    String take(HttpServletRequest request, HttpServletResponse response, Model model, Locale language) {
        return visits.acting(request, acting -> {
            if (isClosed(acting.status())) {
                return tell(request, response, acting, CorrectionPages.closed(acting.status()));
            }
            Answers before = files(request);
            EvidenceBasket basket = before.basket().orElseThrow();
            // before the first file, so that the claim's earlier ones count
            store.attach(basket, acting.leave().receipt());
            EvidenceUploads.Received received = uploads.receive(request, basket);
            List<String> refusals = received.refusals(language);
            Answers files = page.named(before, received.taken(), true);
            session.keepFiles(request, response, files);
            if (!received.taken().isEmpty()) {
                tell(request, response, acting, Need.EVIDENCE.code());
            }
            if (refusals.isEmpty() && !received.broken() && !received.isEmpty()) {
                return "redirect:/status/add/evidence";
            }
            model.addAttribute("refusals", refusals);
            model.addAttribute("broken", received.broken());
            model.addAttribute("none", received.isEmpty());
            return view(files, model, language);
        });
    }

    private static boolean isClosed(ClaimStatus status) {
        return !LaterPages.open(status).contains(Need.EVIDENCE.code());
    }

    private String tell(HttpServletRequest request, HttpServletResponse response, Visits.Acting acting, String what) {
        session.keep(request, response, acting.claim().telling(what));
        return Visits.TO_CLAIM;
    }

    private Answers files(HttpServletRequest request) {
        return session.files(request).orElseGet(() -> Answers.ofFiles(EvidenceBasket.fresh()));
    }

    private String view(Answers files, Model model, Locale language) {
        model.addAllAttributes(page.choices(files, language));
        model.addAttribute("back", "/status/claim");
        return "status-evidence";
    }
}
