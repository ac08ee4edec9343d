package kr.outageclaims.intake.web.question;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who files the claim. */
public final class WhoPage implements QuestionPage {

    public static final String FILER = "filer";

    /** Whose damage it is, seen from who fills in the form. */
    public enum Filer {
        SELF,
        GUARDIAN,
        BUSINESS;

        public static Filer of(Answers answers) {
            return valueOf(answers.get(FILER));
        }
    }

    private static final List<String> CHOICES =
            Stream.of(Filer.values()).map(Enum::name).toList();

    public static boolean isBusiness(Answers answers) {
        return answers.is(FILER, Filer.BUSINESS.name());
    }

    @Override
    public String name() {
        return "who";
    }

    @Override
    public List<String> fields() {
        return List.of(FILER);
    }

    @Override
    public List<Problem> problems(Answers answers) {
        Checks checks = new Checks(answers);
        checks.needsOneOf(FILER, CHOICES, "choose-filer");
        return checks.found();
    }

    @Override
    public List<Line> lines(Answers answers, Locale language) {
        return List.of(Line.ofChoice(FILER, answers));
    }
}
