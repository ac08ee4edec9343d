package kr.outageclaims.intake.web.question;

import java.util.List;
import java.util.Map;

/** A page's answers and problems as its template asks for them. */
public record ShownForm(Answers answers, List<Problem> problems, Map<String, String> prefilled) {

    @SuppressWarnings("unchecked")
    public static Map<String, String> prefilled(Map<String, Object> choices) {
        return (Map<String, String>) choices.getOrDefault("prefilled", Map.of());
    }

    public String value(String field) {
        return answers.has(field) ? answers.get(field) : prefilled.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
        return answers.is(field, value);
    }

    public boolean isFlawed(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /** Key of the sentence; empty when the field is in order. */
    public String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return "ShownForm(masked)";
    }
}
