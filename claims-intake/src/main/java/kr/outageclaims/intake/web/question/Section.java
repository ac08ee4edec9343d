package kr.outageclaims.intake.web.question;

import java.util.List;
import java.util.Locale;

/** The answers of one page as the visitor checks them, with the way back to it. */
public record Section(String page, List<Line> lines) {

    public static Section of(QuestionPage page, Answers answers, Locale language) {
        return new Section(page.name(), page.lines(answers, language));
    }
}
