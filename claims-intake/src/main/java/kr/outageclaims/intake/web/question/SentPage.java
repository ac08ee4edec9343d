package kr.outageclaims.intake.web.question;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page as it was sent, with what is wrong with it.
 *
 * @param before the answers until then
 * @param given the same with what was typed
 */
public record SentPage(Map<String, String> typed, List<Problem> problems, Answers before, Answers given) {

    /** The page as a request answers it. */
    public static SentPage of(QuestionPage page, HttpServletRequest request, Answers before) {
        Map<String, String> typed = page.typed(request);
        List<Problem> problems = page.problems(before.with(page, typed, false));
        return new SentPage(typed, problems, before, before.with(page, typed, problems.isEmpty()));
    }

    /** Nothing typed is such that it may not be kept. */
    public boolean mayBeKept() {
        return problems.stream().allMatch(Problem::mayBeKept);
    }

    /** What was given, with what was answered before in place of each answer that may not be kept. */
    public Answers keepable() {
        Map<String, String> kept = new LinkedHashMap<>(given.values());
        problems.stream()
                .filter(problem -> !problem.mayBeKept())
                .map(Problem::field)
                .forEach(field ->
                        kept.compute(field, (same, refused) -> before.values().get(field)));
        return new Answers(kept);
    }

    /** With which the other language shows again what is kept nowhere. */
    public Optional<LanguageForm> languageForm(String action) {
        return mayBeKept() ? Optional.empty() : Optional.of(new LanguageForm(action, typed));
    }

    @Override
    public String toString() {
        return "SentPage(masked)";
    }
}
