package kr.outageclaims.intake.web.question;

import java.util.List;
import java.util.Locale;

/** How much was lost where nothing was paid for the service itself. */
public final class LossPage implements QuestionPage {

    public static final String LOSS = "loss";

    @Override
    public String name() {
        return "loss";
    }

    @Override
    public List<String> fields() {
        return List.of(LOSS);
    }

    @Override
    public boolean isAsked(Answers answers) {
        return HappenedPage.isHarm(answers, HappenedPage.Harm.LOSS);
    }

    @Override
    public List<Problem> problems(Answers answers) {
        Checks checks = new Checks(answers);
        checks.amount(LOSS);
        return checks.found();
    }

    @Override
    public List<Line> lines(Answers answers, Locale language) {
        return List.of(amount("loss.short", answers.get(LOSS), language));
    }

    /** Empty when no amount was given. */
    public static Line amount(String label, String typed, Locale language) {
        return Line.of(
                label,
                TypedAmount.of(typed)
                        .map(amount -> TypedAmount.shown(amount, language))
                        .orElse(""));
    }
}
