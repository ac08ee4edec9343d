package kr.outageclaims.intake.web.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.outageclaims.intake.claimant.AccountNumber;
import kr.outageclaims.intake.claimant.Banks;
import kr.outageclaims.intake.claimant.ResidentNumbers;

/** The account that money would go to; may be left empty and told later. */
public final class AccountPage implements QuestionPage {

    public static final String BANK = "bank";
    public static final String NUMBER = "account-number";
    public static final String HOLDER = "account-holder";

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_HOLDER = 100;

    @Override
    public String name() {
        return "account";
    }

    @Override
    public List<String> fields() {
        return List.of(BANK, NUMBER, HOLDER);
    }

    /** Where money may come of it and the claimant agreed to give an account. */
    @Override
    public boolean isAsked(Answers answers) {
        return !HappenedPage.isHarm(answers, HappenedPage.Harm.NONE) && ConsentPage.Item.PAYMENT.isAgreed(answers);
    }

    @Override
    public List<Problem> problems(Answers answers) {
        return fields().stream().noneMatch(answers::has) ? List.of() : problemsOfAccount(answers);
    }

    /** Of an account that is given. */
    public static List<Problem> problemsOfAccount(Answers answers) {
        Checks checks = new Checks(answers);
        checks.needsOneOf(BANK, List.copyOf(Banks.codes()), "choose-bank");
        checks.needs(NUMBER, "missing-account-number");
        checks.atMost(NUMBER, LONGEST_NUMBER, "bad-account-number");
        if (ResidentNumbers.isOne(answers.get(NUMBER))) {
            checks.problem(NUMBER, "resident-number");
        }
        if (!AccountNumber.of(answers.get(NUMBER)).isPayable()) {
            checks.problem(NUMBER, "bad-account-number");
        }
        checks.needs(HOLDER, "missing-account-holder");
        checks.line(HOLDER, LONGEST_HOLDER);
        return checks.found();
    }

    @Override
    public Map<String, Object> choices(Answers answers, Locale language) {
        return Map.of("banks", Banks.names(language));
    }

    @Override
    public List<Line> lines(Answers answers, Locale language) {
        String bank = Banks.name(answers.get(BANK), language).orElse("");
        String account =
                String.join(" ", bank, answers.get(NUMBER), answers.get(HOLDER)).strip();
        return List.of(
                account.isEmpty() ? Line.ofKey("account.short", "account.later") : Line.of("account.short", account));
    }
}
