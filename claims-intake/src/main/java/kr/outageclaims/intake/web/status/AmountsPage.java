package kr.outageclaims.intake.web.status;

import java.util.List;
import java.util.Locale;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.Checks;
import kr.outageclaims.intake.web.question.HappenedPage;
import kr.outageclaims.intake.web.question.Line;
import kr.outageclaims.intake.web.question.LossPage;
import kr.outageclaims.intake.web.question.PaidPage;
import kr.outageclaims.intake.web.question.Problem;
import kr.outageclaims.intake.web.question.QuestionPage;

/** The amounts of what was paid for; product and numbers are given apart. */
final class AmountsPage implements QuestionPage {

    @Override
    public String name() {
        return "paid";
    }

    @Override
    public List<String> fields() {
        return List.of(PaidPage.FEE, PaidPage.LOSS);
    }

    @Override
    public boolean isAsked(Answers answers) {
        return HappenedPage.isHarm(answers, HappenedPage.Harm.PAID);
    }

    @Override
    public List<Problem> problems(Answers answers) {
        Checks checks = new Checks(answers);
        checks.amount(PaidPage.FEE);
        checks.amount(PaidPage.LOSS);
        return checks.found();
    }

    @Override
    public List<Line> lines(Answers answers, Locale language) {
        return List.of(
                LossPage.amount("fee.short", answers.get(PaidPage.FEE), language),
                LossPage.amount("paid-loss.short", answers.get(PaidPage.LOSS), language));
    }
}
