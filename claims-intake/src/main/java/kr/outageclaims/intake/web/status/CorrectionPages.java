package kr.outageclaims.intake.web.status;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.outageclaims.intake.progress.Addition.Fault;
import kr.outageclaims.intake.progress.ClaimStatus;
import kr.outageclaims.intake.progress.Corrections;
import kr.outageclaims.intake.progress.Corrections.Correction;
import kr.outageclaims.intake.register.Told;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.ClaimForm;
import kr.outageclaims.intake.web.question.QuestionPage;
import kr.outageclaims.intake.web.question.Section;
import kr.outageclaims.intake.web.question.SentPage;
import kr.outageclaims.intake.web.question.ShownForm;
import kr.outageclaims.intake.web.status.Visits.Acting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Corrects a claim: what it tells now, page by page, sent as a whole. */
@Controller
@RequestMapping("/status/correct")
class CorrectionPages {

    private static final String OVERVIEW = "/status/correct";

    private final CorrectionForm correction;
    private final Corrections corrections;
    private final Filers filers;
    private final StatusSession session;
    private final Visits visits;

    CorrectionPages(
            CorrectionForm correction, Corrections corrections, Filers filers, StatusSession session, Visits visits) {
        this.correction = correction;
        this.corrections = corrections;
        this.filers = filers;
        this.session = session;
        this.visits = visits;
    }

    /** What to say when a claim can be neither corrected nor taken back any more. */
    static String closed(ClaimStatus status) {
        return (status.withdrawnAt() == null ? Fault.DECIDED : Fault.WITHDRAWN).code();
    }

    @GetMapping
    String show(HttpServletRequest request, HttpServletResponse response, Model model, Locale language) {
        return open(request, response, acting -> overview(answers(request, acting), model, language));
    }

    @PostMapping
    String send(
            @RequestParam(name = "stop", defaultValue = "") String stop,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        return open(request, response, acting -> {
            if (!stop.isEmpty()) {
                session.dropCorrection(request);
                return Visits.TO_CLAIM;
            }
            Answers answers = answers(request, acting);
            ClaimForm form = correction.form(answers);
            Optional<QuestionPage> missing = form.unanswered(answers);
            if (missing.isPresent()) {
                return "redirect:" + OVERVIEW + "/" + missing.get().name() + "?first";
            }
            Told before = corrections.told(acting.leave());
            Told told = correction.told(before, form.asSent(answers));
            Correction outcome =
                    told.equals(before) ? new Correction.Taken() : corrections.correct(acting.leave(), told);
            if (outcome instanceof Correction.Faulty faulty) {
                model.addAttribute("refused", faulty.refused().message());
                return overview(answers, model, language);
            }
            session.dropCorrection(request);
            String said = told.equals(before) ? "unchanged" : "corrected";
            session.keep(
                    request,
                    response,
                    acting.claim()
                            .telling(
                                    outcome instanceof Correction.TooLate late
                                            ? late.fault().code()
                                            : said));
            return Visits.TO_CLAIM;
        });
    }

    @GetMapping("/{page:[a-z]+}")
    String ask(
            @PathVariable("page") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        return open(request, response, acting -> {
            Answers answers = answers(request, acting);
            QuestionPage page = page(name, answers);
            return correction.form(answers).asked(answers).contains(page)
                    ? view(page, new ShownForm(answers, List.of(), Map.of()), model, language)
                    : "redirect:" + OVERVIEW;
        });
    }

    @PostMapping("/{page:[a-z]+}")
    String take(
            @PathVariable("page") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        return open(request, response, acting -> {
            Answers before = answers(request, acting);
            QuestionPage page = page(name, before);
            SentPage sent = SentPage.of(page, request, before);
            session.keepCorrection(request, response, sent.keepable());
            sent.languageForm(OVERVIEW + "/" + page.name())
                    .ifPresent(again -> model.addAttribute("languageForm", again));
            if (!sent.problems().isEmpty()) {
                return view(page, new ShownForm(sent.given(), sent.problems(), Map.of()), model, language);
            }
            return correction
                    .form(sent.given())
                    .unanswered(sent.given())
                    .map(next -> "redirect:" + OVERVIEW + "/" + next.name())
                    .orElse("redirect:" + OVERVIEW);
        });
    }

    private String open(HttpServletRequest request, HttpServletResponse response, Function<Acting, String> page) {
        return visits.acting(request, acting -> {
            if (acting.status().isOpen()) {
                return page.apply(acting);
            }
            session.dropCorrection(request);
            session.keep(request, response, acting.claim().telling(closed(acting.status())));
            return Visits.TO_CLAIM;
        });
    }

    private Answers answers(HttpServletRequest request, Acting acting) {
        return session.correction(request)
                .orElseGet(() -> correction.answers(corrections.told(acting.leave()), filers.of(acting.leave())));
    }

    private QuestionPage page(String name, Answers answers) {
        return correction.form(answers).page(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String overview(Answers answers, Model model, Locale language) {
        model.addAttribute("back", "/status/claim");
        correction.filer(answers).ifPresent(filer -> model.addAttribute("filer", filer));
        model.addAttribute(
                "sections",
                correction.form(answers).asked(answers).stream()
                        .map(page -> Section.of(page, answers, language))
                        .toList());
        return "status-correct";
    }

    private static String view(QuestionPage page, ShownForm shown, Model model, Locale language) {
        model.addAllAttributes(page.choices(shown.answers(), language));
        model.addAttribute("form", shown);
        model.addAttribute("correcting", true);
        model.addAttribute("action", OVERVIEW + "/" + page.name());
        model.addAttribute("back", OVERVIEW);
        return "page-" + page.name();
    }
}
