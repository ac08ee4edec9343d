package kr.outageclaims.intake.web.status;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kr.outageclaims.intake.progress.Addition;
import kr.outageclaims.intake.progress.Additions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes a claim back, after saying what that means. */
@Controller
class WithdrawPage {

    private final Additions additions;
    private final StatusSession session;
    private final Visits visits;

    WithdrawPage(Additions additions, StatusSession session, Visits visits) {
        this.additions = additions;
        this.session = session;
        this.visits = visits;
    }

    @GetMapping("/status/withdraw")
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        return visits.acting(request, acting -> {
            if (!acting.status().isOpen()) {
                session.keep(request, response, acting.claim().telling(CorrectionPages.closed(acting.status())));
                return Visits.TO_CLAIM;
            }
            model.addAttribute("back", "/status/claim");
            model.addAttribute("receipt", acting.status().receipt().value());
            return "status-withdraw";
        });
    }

    @PostMapping("/status/withdraw")
    String withdraw(HttpServletRequest request, HttpServletResponse response) {
        return visits.acting(request, acting -> {
            Addition addition = additions.withdraw(acting.leave());
            String told = addition instanceof Addition.NotTaken no ? no.fault().code() : "withdrawn";
            session.dropCorrection(request);
            session.keep(request, response, acting.claim().telling(told));
            return Visits.TO_CLAIM;
        });
    }
}
