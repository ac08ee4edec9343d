package kr.outageclaims.intake.web.question;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.outageclaims.intake.claimant.BusinessNumber;

/** Which business, when one claims. */
public final class BusinessPage implements QuestionPage {

    public static final String SIZE = "business-size";
    static final String NUMBER = "business-number";

    /** By the law on small businesses (소상공인기본법); the claimant declares it, papers show it later. */
    public enum Size {
        SMALL,
        LARGER
    }

    private static final List<String> SIZES =
            Stream.of(Size.values()).map(Enum::name).toList();

    static boolean isLarger(Answers answers) {
        return answers.is(SIZE, Size.LARGER.name());
    }

    @Override
    public String name() {
        return "business";
    }

    @Override
    public List<String> fields() {
        return List.of(SIZE, NUMBER);
    }

    @Override
    public boolean isAsked(Answers answers) {
        return WhoPage.isBusiness(answers);
    }

    /** Drivers and freelancers often have no number, so it may be left empty. */
    @Override
    public List<Problem> problems(Answers answers) {
        Checks checks = new Checks(answers);
        checkSize(checks);
        checks.line(NUMBER, 100);
        if (answers.has(NUMBER) && BusinessNumber.of(answers.get(NUMBER)).isEmpty()) {
            checks.problem(NUMBER, "bad-business-number");
        }
        return checks.found();
    }

    /** Where the number is not asked. */
    public static List<Problem> problemsOfSize(Answers answers) {
        Checks checks = new Checks(answers);
        checkSize(checks);
        return checks.found();
    }

    private static void checkSize(Checks checks) {
        checks.needsOneOf(SIZE, SIZES, "choose-size");
    }

    @Override
    public List<Line> lines(Answers answers, Locale language) {
        return List.of(Line.ofChoice(SIZE, answers), Line.of("business-number.short", answers.get(NUMBER)));
    }
}
