package kr.outageclaims.intake.web.question;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.outageclaims.intake.register.PlainText;

/** One page of the form: which fields it has, when it is asked, what is wrong with its answers. Its template has its name. */
public interface QuestionPage {

    /** In the address, and the template's name. */
    String name();

    /** In the order of the page; the error summary follows it. */
    List<String> fields();

    /** What a request answers, as it is kept: without control characters and blanks around. */
    default Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : fields()) {
            String value = Objects.requireNonNullElse(request.getParameter(field), "");
            typed.put(field, field.equals(HappenedPage.NARRATIVE) ? PlainText.paragraphs(value) : Answers.line(value));
        }
        return typed;
    }

    /** Whether earlier answers call for this page. */
    default boolean isAsked(Answers answers) {
        return true;
    }

    /** All that has to change before the form can go on, at most one a field, in the order of the fields. */
    List<Problem> problems(Answers answers);

    /** What the template needs beyond the answers, e.g. the choices. */
    default Map<String, Object> choices(Answers answers, Locale language) {
        return Map.of();
    }

    /** The answers as the visitor checks them before sending. */
    List<Line> lines(Answers answers, Locale language);
}
