package kr.outageclaims.intake.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts what happens on the pages: names of pages and codes of problems, never an answer. */
@Component
final class FormCounts {

    private final MeterRegistry meters;

    FormCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Why a visitor was turned away before the service worked for them. */
    enum Reason {
        /** Too many forms from one address. */
        RATE,
        /** More requests at once than the service takes. */
        OVERLOAD,
        /** The database does not answer. */
        DATABASE
    }

    void turnedAway(Reason reason) {
        meters.counter("claims.requests.turned.away", "reason", reason.name().toLowerCase(Locale.ROOT))
                .increment();
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
