package kr.outageclaims.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who files the claim. */
final class WhoPage implements QuestionPage {

    static final String FILER = "filer";

    /** Whose damage it is, seen from who fills in the form. */
    enum Filer {
        SELF,
        GUARDIAN,
        BUSINESS;

        static Filer of(Answers answers) {
            return valueOf(answers.get(FILER));
        }
    }

    private static final List<String> CHOICES =
            Stream.of(Filer.values()).map(Enum::name).toList();

    static boolean isBusiness(Answers answers) {
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
