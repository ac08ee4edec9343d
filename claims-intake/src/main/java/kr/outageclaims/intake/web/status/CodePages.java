package kr.outageclaims.intake.web.status;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.claimant.Masking;
import kr.outageclaims.intake.web.guard.LookupLimits;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.Problem;
import kr.outageclaims.intake.web.question.ShownForm;
import kr.outageclaims.intake.web.status.Visits.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A code by mail that shows that the visitor reads the claim's mail. Who has found the claim by its phone types the
 * claim's e-mail address, and is told the same whether it was the right one or not.
 */
@Controller
class CodePages {

    static final String MAIL = "own-email";
    static final String CODE = "one-time-code";

    private static final String TO_TYPE = "redirect:/status/code/type";

    private final VisitorsCodes codes;
    private final LookupLimits limits;
    private final StatusSession session;
    private final Visits visits;

    CodePages(VisitorsCodes codes, LookupLimits limits, StatusSession session, Visits visits) {
        this.codes = codes;
        this.limits = limits;
        this.session = session;
        this.visits = visits;
    }

    @GetMapping("/status/code")
    String ask(HttpServletRequest request, Model model) {
        return visits.found(request, visit -> ask(visit, model, Map.of(), List.of()));
    }

    @PostMapping("/status/code")
    String send(
            @RequestParam(name = MAIL, defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        return visits.found(request, visit -> {
            ClaimInView claim = visit.claim();
            String mail = claim.isFoundByMail() ? claim.contact() : Answers.line(typed);
            Map<String, String> fields = Map.of(MAIL, mail);
            if (EmailAddress.of(mail).isEmpty()) {
                return ask(visit, model, fields, List.of(new Problem(MAIL, "bad-email")));
            }
            limits.ask(request, response, claim.receipt());
            if (claim.isFoundByMail()) {
                limits.wasRight(claim.receipt());
            }
            if (!codes.send(claim, mail, language)) {
                return ask(visit, model, fields, List.of(new Problem(CODE, "too-many-codes")));
            }
            session.keep(request, response, claim.withCodeSentTo(mail));
            return TO_TYPE;
        });
    }

    @GetMapping("/status/code/type")
    String type(HttpServletRequest request, Model model) {
        return visits.found(request, visit -> type(visit, model, List.of()));
    }

    /** The same words for a wrong, an old and a used code, and after five tries. */
    @PostMapping("/status/code/type")
    String redeem(
            @RequestParam(name = CODE, defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return visits.found(request, visit -> {
            ClaimInView claim = visit.claim();
            String code = Answers.line(typed);
            if (code.isEmpty()) {
                // a slip of the finger is not one of the five tries
                return type(visit, model, List.of(new Problem(CODE, "missing-one-time-code")));
            }
            limits.ask(request, response, claim.receipt());
            Optional<String> token = codes.redeem(claim, code);
            if (token.isEmpty()) {
                return type(visit, model, List.of(new Problem(CODE, "bad-one-time-code")));
            }
            limits.wasRight(claim.receipt());
            session.begin(request, response, claim.withLeave(token.get()));
            return Visits.TO_CLAIM;
        });
    }

    private static String ask(Visit visit, Model model, Map<String, String> fields, List<Problem> problems) {
        ClaimInView claim = visit.claim();
        model.addAttribute("back", "/status/claim");
        model.addAttribute("byMail", claim.isFoundByMail());
        model.addAttribute("mail", masked(claim.contact()));
        model.addAttribute("form", new ShownForm(new Answers(fields), problems, Map.of()));
        return "status-code";
    }

    private static String type(Visit visit, Model model, List<Problem> problems) {
        if (visit.claim().mail().isEmpty()) {
            return "redirect:/status/code";
        }
        model.addAttribute("back", "/status/code");
        model.addAttribute("mail", masked(visit.claim().mail()));
        model.addAttribute("form", new ShownForm(new Answers(Map.of()), problems, Map.of()));
        return "status-code-type";
    }

    private static String masked(String contact) {
        return EmailAddress.of(contact).map(Masking::email).orElse("");
    }
}
