package kr.outageclaims.intake.web.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.ClaimForm;
import kr.outageclaims.intake.web.question.Problem;
import kr.outageclaims.intake.web.question.QuestionPage;
import kr.outageclaims.intake.web.question.ShownForm;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where a form goes on: which page is shown next, and what it needs. */
@Component
final class FormViews {

    private final ClaimForm form;
    private final PutAside aside;
    private final FormCounts counts;

    FormViews(ClaimForm form, PutAside aside, FormCounts counts) {
        this.form = form;
        this.aside = aside;
        this.counts = counts;
    }

    /** What a page is shown with. */
    record View(Model model, Locale language) {}

    String page(QuestionPage page, Answers answers, List<Problem> problems, View view) {
        counts.problems(page, problems);
        Map<String, Object> choices = page.choices(answers, view.language());
        view.model().addAllAttributes(choices);
        view.model().addAttribute("action", "/claim/" + page.name());
        // what was cleared stays so when another answer is wrong
        Map<String, String> prefilled = problems.isEmpty() ? ShownForm.prefilled(choices) : Map.of();
        view.model().addAttribute("form", new ShownForm(answers, problems, prefilled));
        view.model()
                .addAttribute(
                        "back",
                        form.before(page, answers)
                                .map(before -> "/claim/" + before.name())
                                .orElse("/"));
        return "page-" + page.name();
    }

    /** Behind a page that is answered. */
    String next(Answers answers) {
        return form.unanswered(answers)
                .map(next -> "redirect:/claim/" + next.name())
                .orElse(FormPages.CHECK);
    }

    /** Instead of a page that is not due yet. */
    String toFirstUnanswered(Answers answers) {
        return form.unanswered(answers)
                .map(next -> "redirect:/claim/" + next.name() + "?first")
                .orElse(FormPages.CHECK);
    }

    /**
     * The code of the form, which is kept for days.
     *
     * @param visitor the visitor's network, of which not too many codes are mailed
     */
    String putAside(QuestionPage page, Answers answers, String visitor, View view) {
        PutAside.Kept kept = aside.keep(answers, visitor, view.language());
        view.model().addAttribute("back", "/claim/" + page.name());
        return SavedPage.show(view.model(), kept.code(), kept.mailed());
    }
}
