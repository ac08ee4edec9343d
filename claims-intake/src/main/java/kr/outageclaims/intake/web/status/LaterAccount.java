package kr.outageclaims.intake.web.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.outageclaims.intake.claimant.Banks;
import kr.outageclaims.intake.progress.Addition;
import kr.outageclaims.intake.progress.Additions;
import kr.outageclaims.intake.progress.Leave;
import kr.outageclaims.intake.progress.Need;
import kr.outageclaims.intake.web.question.AccountPage;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.ConsentPage;
import kr.outageclaims.intake.web.question.Problem;
import org.springframework.stereotype.Component;

/** The account that money goes to, with the consent to use it. */
@Component
final class LaterAccount implements LaterPage {

    private final Additions additions;
    private final LaterConsents consents;

    LaterAccount(Additions additions, LaterConsents consents) {
        this.additions = additions;
        this.consents = consents;
    }

    @Override
    public Need need() {
        return Need.ACCOUNT;
    }

    @Override
    public String template() {
        return "status-account";
    }

    @Override
    public List<String> fields() {
        return List.of(AccountPage.BANK, AccountPage.NUMBER, AccountPage.HOLDER, ConsentPage.Item.PAYMENT.field());
    }

    @Override
    public List<Problem> problems(Answers typed) {
        Stream<Problem> consent = ConsentPage.Item.PAYMENT.isAgreed(typed)
                ? Stream.of()
                : Stream.of(new Problem(ConsentPage.Item.PAYMENT.field(), "missing-consent-payment"));
        return Stream.concat(AccountPage.problemsOfAccount(typed).stream(), consent)
                .toList();
    }

    @Override
    public Map<String, Object> choices(Locale language) {
        return Map.of("banks", Banks.names(language), "version", ConsentPage.VERSION);
    }

    @Override
    public Addition add(Leave leave, Answers typed) {
        Addition addition = additions.account(
                leave, typed.get(AccountPage.BANK), typed.get(AccountPage.NUMBER), typed.get(AccountPage.HOLDER));
        if (addition instanceof Addition.Taken) {
            consents.store(leave.receipt(), List.of(ConsentPage.Item.PAYMENT), typed);
        }
        return addition;
    }
}
