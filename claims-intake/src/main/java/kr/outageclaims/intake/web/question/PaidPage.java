package kr.outageclaims.intake.web.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was paid for. */
public final class PaidPage implements QuestionPage {

    public static final String PRODUCT = "product";
    public static final String FEE = "fee";
    static final String TRANSACTION = "transaction-reference";
    static final String SERVICE_ACCOUNT = "account-reference";
    public static final String LOSS = "paid-loss";

    private static final int LONGEST = 150;

    @Override
    public String name() {
        return "paid";
    }

    @Override
    public List<String> fields() {
        return List.of(PRODUCT, FEE, TRANSACTION, SERVICE_ACCOUNT, LOSS);
    }

    @Override
    public boolean isAsked(Answers answers) {
        return HappenedPage.isHarm(answers, HappenedPage.Harm.PAID);
    }

    @Override
    public List<Problem> problems(Answers answers) {
        Checks checks = new Checks(answers);
        checks.needs(PRODUCT, "missing-product");
        checks.nothingToRedact(PRODUCT);
        checks.line(PRODUCT, LONGEST);
        checks.amount(FEE);
        checks.line(TRANSACTION, LONGEST);
        checks.line(SERVICE_ACCOUNT, LONGEST);
        checks.amount(LOSS);
        return checks.found();
    }

    @Override
    public List<Line> lines(Answers answers, Locale language) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("product.short", answers.get(PRODUCT)));
        lines.add(LossPage.amount("fee.short", answers.get(FEE), language));
        lines.add(Line.of("transaction-reference.short", answers.get(TRANSACTION)));
        lines.add(Line.of("account-reference.short", answers.get(SERVICE_ACCOUNT)));
        lines.add(LossPage.amount("paid-loss.short", answers.get(LOSS), language));
        return lines;
    }
}
