package kr.outageclaims.intake.web.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import kr.outageclaims.intake.progress.Addition;
import kr.outageclaims.intake.progress.Leave;
import kr.outageclaims.intake.progress.Need;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.Checks;
import kr.outageclaims.intake.web.question.Problem;

/** One line that leads whoever delivers to the right place: a service account, or an order or rental number. */
record LaterReference(Need need, BiFunction<Leave, String, Addition> giving) implements LaterPage {

    private static final int LONGEST = 150;

    @Override
    public String template() {
        return "status-reference";
    }

    @Override
    public List<String> fields() {
        return List.of(field());
    }

    private String field() {
        return "own-" + need.code();
    }

    @Override
    public List<Problem> problems(Answers typed) {
        Checks checks = new Checks(typed);
        checks.needs(field(), "missing-" + need.code());
        checks.line(field(), LONGEST);
        return checks.found();
    }

    @Override
    public Map<String, Object> choices(Locale language) {
        return Map.of("field", field(), "need", need.code());
    }

    @Override
    public Addition add(Leave leave, Answers typed) {
        return giving.apply(leave, typed.get(field()));
    }
}
