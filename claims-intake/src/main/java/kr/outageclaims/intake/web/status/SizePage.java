package kr.outageclaims.intake.web.status;

import java.util.List;
import java.util.Locale;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.BusinessPage;
import kr.outageclaims.intake.web.question.Line;
import kr.outageclaims.intake.web.question.Problem;
import kr.outageclaims.intake.web.question.QuestionPage;
import kr.outageclaims.intake.web.question.WhoPage;

/** How large the business is; its number is the claimant's own and stays as it was given. */
final class SizePage implements QuestionPage {

    @Override
    public String name() {
        return "business";
    }

    @Override
    public List<String> fields() {
        return List.of(BusinessPage.SIZE);
    }

    @Override
    public boolean isAsked(Answers answers) {
        return WhoPage.isBusiness(answers);
    }

    @Override
    public List<Problem> problems(Answers answers) {
        return BusinessPage.problemsOfSize(answers);
    }

    @Override
    public List<Line> lines(Answers answers, Locale language) {
        return List.of(Line.ofChoice(BusinessPage.SIZE, answers));
    }
}
