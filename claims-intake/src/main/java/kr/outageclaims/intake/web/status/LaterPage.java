package kr.outageclaims.intake.web.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.outageclaims.intake.progress.Addition;
import kr.outageclaims.intake.progress.Leave;
import kr.outageclaims.intake.progress.Need;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.Problem;

/** One thing that a claimant may give after the claim was filed. */
interface LaterPage {

    Need need();

    /** Of the template. */
    String template();

    /** In the order of the page. */
    List<String> fields();

    /** At most one a field, in the order of the fields. */
    List<Problem> problems(Answers typed);

    /** What the template needs beyond what was typed. */
    default Map<String, Object> choices(Locale language) {
        return Map.of();
    }

    /** In the caller's transaction; what was typed has no problem. */
    Addition add(Leave leave, Answers typed);
}
