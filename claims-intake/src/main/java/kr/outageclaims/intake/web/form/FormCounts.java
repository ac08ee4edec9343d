package kr.outageclaims.intake.web.form;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import kr.outageclaims.intake.web.question.Problem;
import kr.outageclaims.intake.web.question.QuestionPage;
import org.springframework.stereotype.Component;

/** Counts what happens on the pages: names of pages and codes of problems, never an answer. */
@Component
final class FormCounts {

    private final MeterRegistry meters;

    FormCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Answers that were not taken. */
    void problems(QuestionPage page, List<Problem> problems) {
        problems.forEach(problem -> meters.counter("claims.form.problems", "page", page.name(), "code", problem.key())
                .increment());
    }

    void draftSaved() {
        meters.counter("claims.drafts.saved").increment();
    }

    void draftOpened() {
        meters.counter("claims.drafts.opened").increment();
    }
}
