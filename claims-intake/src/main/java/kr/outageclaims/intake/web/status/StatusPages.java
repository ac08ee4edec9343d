package kr.outageclaims.intake.web.status;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.outageclaims.intake.progress.OneTimeCodes;
import kr.outageclaims.intake.progress.StatusLookup;
import kr.outageclaims.intake.web.form.FormSession;
import kr.outageclaims.intake.web.guard.LookupLimits;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.Checks;
import kr.outageclaims.intake.web.question.DayText;
import kr.outageclaims.intake.web.question.Problem;
import kr.outageclaims.intake.web.question.ShownForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a claim by its receipt number and contact and shows what became of it. */
@Controller
class StatusPages {

    static final String RECEIPT = "receipt-number";
    static final String CONTACT = "own-contact";

    private final StatusLookup lookup;
    private final OneTimeCodes codes;
    private final LookupLimits limits;
    private final StatusSession session;
    private final FormSession form;
    private final Visits visits;

    StatusPages(
            StatusLookup lookup,
            OneTimeCodes codes,
            LookupLimits limits,
            StatusSession session,
            FormSession form,
            Visits visits) {
        this.lookup = lookup;
        this.codes = codes;
        this.limits = limits;
        this.session = session;
        this.form = form;
        this.visits = visits;
    }

    /** Who has just filed a claim finds its number there. */
    @GetMapping("/status")
    String ask(HttpServletRequest request, Model model) {
        String receipt = form.answers(request).map(Answers::receipt).orElse("");
        model.addAttribute("inView", session.claim(request).isPresent());
        return ask(model, Map.of(RECEIPT, receipt), List.of());
    }

    /** The same words for an unknown number and for a contact that is not the claim's. */
    @PostMapping("/status")
    String find(
            @RequestParam(name = RECEIPT, defaultValue = "") String number,
            @RequestParam(name = CONTACT, defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String receipt = Answers.line(number);
        String contact = Answers.line(typed);
        Map<String, String> fields = Map.of(RECEIPT, receipt, CONTACT, contact);
        Checks checks = new Checks(new Answers(fields));
        checks.needs(RECEIPT, "missing-receipt-number");
        checks.needs(CONTACT, "missing-own-contact");
        if (!checks.found().isEmpty()) {
            return ask(model, fields, checks.found());
        }
        limits.ask(request, response, receipt);
        if (lookup.find(receipt, contact).isEmpty()) {
            return ask(model, fields, List.of(new Problem(RECEIPT, "no-such-claim")));
        }
        limits.wasRight(receipt);
        session.begin(request, response, ClaimInView.found(receipt, contact));
        return Visits.TO_CLAIM;
    }

    @GetMapping("/status/claim")
    String show(HttpServletRequest request, Model model, Locale language) {
        return visits.found(request, visit -> {
            model.addAttribute("status", ShownStatus.of(visit.status(), language));
            model.addAttribute("actions", LaterPages.open(visit.status()));
            model.addAttribute("open", visit.status().isOpen());
            model.addAttribute("acting", visit.leave().isPresent());
            model.addAttribute("told", visit.claim().told());
            visit.leave().ifPresent(leave -> model.addAttribute("until", DayText.of(leave.endsAt(), language)));
            return "status-claim";
        });
    }

    /** Ends the leave, if there is one, and forgets the claim, the number of one just filed too. */
    @PostMapping("/status/end")
    String end(HttpServletRequest request) {
        visits.found(request, visit -> {
            visit.leave().ifPresent(codes::end);
            return Visits.TO_CLAIM;
        });
        session.end(request);
        form.forgetReceipt(request);
        return "redirect:/status?done";
    }

    private static String ask(Model model, Map<String, String> fields, List<Problem> problems) {
        model.addAttribute("back", "/");
        model.addAttribute("form", new ShownForm(new Answers(fields), problems, Map.of()));
        return "status";
    }
}
