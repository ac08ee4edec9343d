package kr.outageclaims.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.intake.draft.DraftCode;
import kr.outageclaims.intake.draft.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Back to a form that was put aside. */
@Controller
class ResumePage {

    private static final String CODE = "code";

    private final ClaimForm form;
    private final FormSession session;
    private final Drafts drafts;
    private final FormCounts counts;

    ResumePage(ClaimForm form, FormSession session, Drafts drafts, FormCounts counts) {
        this.form = form;
        this.session = session;
        this.drafts = drafts;
        this.counts = counts;
    }

    @GetMapping("/resume")
    String ask(Model model) {
        return view(model, List.of());
    }

    @PostMapping("/resume")
    String open(
            @RequestParam(name = CODE, defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Answers> answers = DraftCode.of(typed).flatMap(drafts::open).flatMap(session::read);
        if (answers.isEmpty()) {
            return view(model, List.of(new Problem(CODE, "bad-code")));
        }
        counts.draftOpened();
        session.keep(request, response, answers.get());
        return form.unanswered(answers.get())
                .map(next -> "redirect:/claim/" + next.name())
                .orElse(FormPages.CHECK);
    }

    /** The same words for a mistyped, an unknown and an expired code. */
    private static String view(Model model, List<Problem> problems) {
        model.addAttribute("back", "/");
        model.addAttribute("form", new ShownForm(new Answers(Map.of()), problems, Map.of()));
        return "resume";
    }
}
