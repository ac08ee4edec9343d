package kr.outageclaims.intake.web.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.outageclaims.intake.progress.Addition;
import kr.outageclaims.intake.progress.Additions;
import kr.outageclaims.intake.progress.Leave;
import kr.outageclaims.intake.progress.Need;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.ConsentPage;
import kr.outageclaims.intake.web.question.Problem;
import org.springframework.stereotype.Component;

/** The consent of those whose claim came without one, in the words of the form. */
@Component
final class LaterConsent implements LaterPage {

    private static final List<ConsentPage.Item> ITEMS = List.of(ConsentPage.Item.values());

    private final ConsentPage page = new ConsentPage();
    private final Additions additions;
    private final LaterConsents consents;

    LaterConsent(Additions additions, LaterConsents consents) {
        this.additions = additions;
        this.consents = consents;
    }

    @Override
    public Need need() {
        return Need.CONSENT;
    }

    @Override
    public String template() {
        return "status-consent";
    }

    @Override
    public List<String> fields() {
        return page.fields();
    }

    @Override
    public List<Problem> problems(Answers typed) {
        return page.problems(typed);
    }

    @Override
    public Map<String, Object> choices(Locale language) {
        return Map.of("items", ITEMS, "version", ConsentPage.VERSION);
    }

    @Override
    public Addition add(Leave leave, Answers typed) {
        Addition addition = additions.consent(leave, ConsentPage.VERSION);
        if (addition instanceof Addition.Taken) {
            consents.store(leave.receipt(), ITEMS, typed);
        }
        return addition;
    }
}
