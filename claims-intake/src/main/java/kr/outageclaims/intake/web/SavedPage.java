package kr.outageclaims.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.draft.DraftCode;
import kr.outageclaims.intake.draft.Drafts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page with the code of a form that was put aside: takes an address to mail it to. */
@Controller
class SavedPage {

    private static final String EMAIL = "draft-email";

    private final Drafts drafts;
    private final DraftMail mail;

    SavedPage(Drafts drafts, DraftMail mail) {
        this.drafts = drafts;
        this.mail = mail;
    }

    /** Only the code of a form that is there is mailed. */
    @PostMapping("/saved/mail")
    String send(
            @RequestParam(name = "code", defaultValue = "") String typed,
            @RequestParam(name = EMAIL, defaultValue = "") String email,
            HttpServletRequest request,
            Model model,
            Locale language) {
        DraftCode code = DraftCode.of(typed)
                .filter(one -> drafts.open(one).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
        Optional<EmailAddress> address = EmailAddress.of(email);
        if (address.isEmpty()) {
            return view(model, code, email, new Problem(EMAIL, "bad-email"));
        }
        if (!mail.send(code, address.get(), language, Limits.network(request))) {
            return view(model, code, email, new Problem(EMAIL, "too-many-mails"));
        }
        model.addAttribute("mailed", true);
        return view(model, code, "");
    }

    private static String view(Model model, DraftCode code, String typed, Problem... problems) {
        model.addAttribute("code", code.shown());
        model.addAttribute("back", "/resume");
        model.addAttribute(
                "form",
                new ShownForm(new Answers(Map.of(EMAIL, StatusPages.line(typed))), List.of(problems), Map.of()));
        return "saved";
    }
}
