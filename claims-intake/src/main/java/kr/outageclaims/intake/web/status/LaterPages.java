package kr.outageclaims.intake.web.status;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.outageclaims.intake.progress.Addition;
import kr.outageclaims.intake.progress.ClaimStatus;
import kr.outageclaims.intake.progress.Need;
import kr.outageclaims.intake.progress.Stage;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.Problem;
import kr.outageclaims.intake.web.question.ShownForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What a claimant gives later. Nothing typed here is kept in the session. */
@Controller
@RequestMapping("/status/add/{need:[a-z-]+}")
class LaterPages {

    private final List<LaterPage> pages;
    private final StatusSession session;
    private final Visits visits;
    private final TransactionTemplate transaction;

    LaterPages(List<LaterPage> pages, StatusSession session, Visits visits, PlatformTransactionManager transactions) {
        this.pages = pages;
        this.session = session;
        this.visits = visits;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What may be given now: anything until it is decided, then what is asked for; a consent only where it is missing. */
    static List<String> open(ClaimStatus status) {
        if (status.withdrawnAt() != null) {
            return List.of();
        }
        return Stream.of(Need.values())
                .filter(need -> !status.stage().isDecided() && need != Need.CONSENT
                        || status.needs().contains(need)
                        || status.stage() == Stage.DECIDED && status.given().contains(need))
                .map(Need::code)
                .toList();
    }

    @GetMapping
    String ask(@PathVariable("need") String need, HttpServletRequest request, Model model, Locale language) {
        LaterPage page = page(need);
        return visits.acting(request, acting -> view(page, shown(new Answers(Map.of()), List.of()), model, language));
    }

    @PostMapping
    String take(
            @PathVariable("need") String need,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        LaterPage page = page(need);
        return visits.acting(request, acting -> {
            Answers typed = typed(page, request);
            List<Problem> problems = page.problems(typed);
            if (!problems.isEmpty()) {
                return view(page, shown(typed, problems), model, language);
            }
            Addition addition = Objects.requireNonNull(transaction.execute(status -> page.add(acting.leave(), typed)));
            if (addition instanceof Addition.NotTaken no) {
                model.addAttribute("refused", no.fault().message(language));
                return view(page, shown(typed, List.of()), model, language);
            }
            session.keep(request, response, acting.claim().telling(page.need().code()));
            return Visits.TO_CLAIM;
        });
    }

    private LaterPage page(String need) {
        return pages.stream()
                .filter(page -> page.need().code().equals(need))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ShownForm shown(Answers typed, List<Problem> problems) {
        return new ShownForm(typed, problems, Map.of());
    }

    private static String view(LaterPage page, ShownForm form, Model model, Locale language) {
        model.addAllAttributes(page.choices(language));
        model.addAttribute("form", form);
        model.addAttribute("back", "/status/claim");
        return page.template();
    }

    private static Answers typed(LaterPage page, HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        page.fields().forEach(field -> typed.put(field, Answers.line(parameter(request, field))));
        return new Answers(typed);
    }

    private static String parameter(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }
}
