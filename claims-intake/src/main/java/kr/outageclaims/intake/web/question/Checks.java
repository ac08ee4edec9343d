package kr.outageclaims.intake.web.question;

import java.util.ArrayList;
import java.util.List;
import kr.outageclaims.intake.claimant.ResidentNumbers;
import kr.outageclaims.money.Won;

/** Collects the problems of a page, at most one a field. */
public final class Checks {

    private static final Won LARGEST = new Won(1_000_000_000_000L);

    private final Answers answers;
    private final List<Problem> problems = new ArrayList<>();

    public Checks(Answers answers) {
        this.answers = answers;
    }

    public List<Problem> found() {
        return List.copyOf(problems);
    }

    boolean isSound(String field) {
        return problems.stream().noneMatch(problem -> problem.field().equals(field));
    }

    void problem(String field, String key) {
        if (isSound(field)) {
            problems.add(new Problem(field, key));
        }
    }

    /** @param key of the sentence when nothing was typed */
    public void needs(String field, String key) {
        if (!answers.has(field)) {
            problem(field, key);
        }
    }

    void needsOneOf(String field, List<String> values, String key) {
        if (!values.contains(answers.get(field))) {
            problem(field, key);
        }
    }

    void atMost(String field, int characters, String key) {
        String text = answers.get(field);
        if (text.codePointCount(0, text.length()) > characters) {
            problem(field, key);
        }
    }

    void noResidentNumber(String field) {
        if (ResidentNumbers.surelyIn(answers.get(field))) {
            problem(field, "resident-number");
        }
    }

    /** Free text, as the register cuts it: whatever is written like a resident number, long numbers with it. */
    void nothingToRedact(String field) {
        String text = answers.get(field);
        if (!ResidentNumbers.redact(text).equals(text)) {
            problem(field, ResidentNumbers.surelyIn(text) ? "resident-number" : "long-number");
        }
    }

    /** A line of text that may be left empty. That it may not be kept is said before all else. */
    public void line(String field, int characters) {
        noResidentNumber(field);
        atMost(field, characters, "too-long");
    }

    public void amount(String field) {
        if (!answers.has(field)) {
            return;
        }
        TypedAmount.of(answers.get(field))
                .ifPresentOrElse(
                        amount -> {
                            if (amount.isMoreThan(LARGEST)) {
                                problem(field, "amount-too-large");
                            }
                        },
                        () -> problem(field, "bad-amount"));
    }
}
