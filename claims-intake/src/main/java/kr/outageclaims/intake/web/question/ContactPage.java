package kr.outageclaims.intake.web.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.claimant.PhoneNumber;

/** Who the claimant is and how to reach them. */
public final class ContactPage implements QuestionPage {

    static final String NAME = "name";
    static final String PHONE = "phone";
    public static final String EMAIL = "email";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST = 300;

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public List<String> fields() {
        return List.of(NAME, PHONE, EMAIL);
    }

    @Override
    public List<Problem> problems(Answers answers) {
        Checks checks = new Checks(answers);
        checks.needs(NAME, "missing-name");
        checks.line(NAME, LONGEST_NAME);
        if (!answers.has(PHONE) && !answers.has(EMAIL)) {
            checks.problem(PHONE, "missing-contact");
        }
        checks.line(PHONE, LONGEST);
        if (answers.has(PHONE) && PhoneNumber.of(answers.get(PHONE)).isEmpty()) {
            checks.problem(PHONE, "bad-phone");
        }
        checks.line(EMAIL, LONGEST);
        if (answers.has(EMAIL) && EmailAddress.of(answers.get(EMAIL)).isEmpty()) {
            checks.problem(EMAIL, "bad-email");
        }
        return checks.found();
    }

    /** Who claims for another person is asked for the own name. */
    @Override
    public Map<String, Object> choices(Answers answers, Locale language) {
        return Map.of("filer", answers.get(WhoPage.FILER));
    }

    @Override
    public List<Line> lines(Answers answers, Locale language) {
        return List.of(
                Line.of("name.short", answers.get(NAME)),
                Line.of("phone.short", answers.get(PHONE)),
                Line.of("email.short", answers.get(EMAIL)));
    }
}
