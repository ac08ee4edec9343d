package kr.outageclaims.intake.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.draft.DraftCode;
import kr.outageclaims.intake.draft.Drafts;
import kr.outageclaims.intake.web.guard.Limits;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.LanguageForm;
import kr.outageclaims.intake.web.question.Problem;
import kr.outageclaims.intake.web.question.ShownForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page with the code of a form that was put aside: takes an address to mail it to. The code stands in the page alone,
 * in no session and no address, so the page carries it on itself, to its other language too.
 */
@Controller
class SavedPage {

    private static final String EMAIL = "draft-email";
    private static final String CODE = "code";
    private static final String MAILED = "mailed";

    private final Drafts drafts;
    private final DraftMail mail;

    SavedPage(Drafts drafts, DraftMail mail) {
        this.drafts = drafts;
        this.mail = mail;
    }

    /** Whoever comes back to the address alone has the code elsewhere. */
    @GetMapping({"/saved", "/saved/mail"})
    String ask() {
        return "redirect:/resume";
    }

    /** The same page in another language. */
    @PostMapping("/saved")
    String again(
            @RequestParam(name = CODE, defaultValue = "") String typed,
            @RequestParam(name = MAILED, defaultValue = "false") boolean mailed,
            Model model) {
        return view(model, saved(typed), mailed);
    }

    /** Only the code of a form that is there is mailed. */
    @PostMapping("/saved/mail")
    String send(
            @RequestParam(name = CODE, defaultValue = "") String typed,
            @RequestParam(name = EMAIL, defaultValue = "") String email,
            HttpServletRequest request,
            Model model,
            Locale language) {
        DraftCode code = saved(typed);
        Optional<EmailAddress> address = EmailAddress.of(email);
        if (address.isEmpty()) {
            return refuse(model, code, email, "bad-email");
        }
        if (!mail.send(code, address.get(), language, Limits.network(request))) {
            return refuse(model, code, email, "too-many-mails");
        }
        return view(model, code, true);
    }

    private DraftCode saved(String typed) {
        return DraftCode.of(typed)
                .filter(one -> drafts.open(one).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
    }

    private static String refuse(Model model, DraftCode code, String typed, String problem) {
        view(model, code, false);
        Answers kept = new Answers(Map.of(EMAIL, Answers.line(typed)));
        model.addAttribute("form", new ShownForm(kept, List.of(new Problem(EMAIL, problem)), Map.of()));
        return "saved";
    }

    private static String view(Model model, DraftCode code, boolean mailed) {
        model.addAttribute("back", "/resume");
        return show(model, code, mailed);
    }

    /** @param mailed whether the code is on its way to the visitor's address */
    static String show(Model model, DraftCode code, boolean mailed) {
        model.addAttribute(CODE, code.shown());
        model.addAttribute(MAILED, mailed);
        model.addAttribute(
                "languageForm", new LanguageForm("/saved", Map.of(CODE, code.shown(), MAILED, String.valueOf(mailed))));
        model.addAttribute("form", new ShownForm(new Answers(Map.of()), List.of(), Map.of()));
        return "saved";
    }
}
