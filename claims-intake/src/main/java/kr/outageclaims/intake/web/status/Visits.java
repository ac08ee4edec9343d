package kr.outageclaims.intake.web.status;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import kr.outageclaims.intake.progress.ClaimStatus;
import kr.outageclaims.intake.progress.Leave;
import kr.outageclaims.intake.progress.OneTimeCodes;
import kr.outageclaims.intake.progress.StatusLookup;
import org.springframework.stereotype.Component;

/** Lets visitors to the pages of the claim that they have found, and to what may be done there with a leave only. */
@Component
final class Visits {

    static final String TO_CLAIM = "redirect:/status/claim";
    private static final String TO_START = "redirect:/status?gone";
    private static final String TO_CODE = "redirect:/status/code";

    private final StatusSession session;
    private final StatusLookup lookup;
    private final OneTimeCodes codes;

    Visits(StatusSession session, StatusLookup lookup, OneTimeCodes codes) {
        this.session = session;
        this.lookup = lookup;
        this.codes = codes;
    }

    /**
     * The claim that was found, as it stands now.
     *
     * @param leave empty before a code was typed, and when its time is over
     */
    record Visit(ClaimInView claim, ClaimStatus status, Optional<Leave> leave) {}

    /** Somebody who has shown that they read the claim's mail. */
    record Acting(ClaimInView claim, ClaimStatus status, Leave leave) {}

    /** The page, or the way to the lookup. */
    String found(HttpServletRequest request, Function<Visit, String> page) {
        return session.claim(request)
                .flatMap(claim -> lookup.find(claim.receipt(), claim.contact())
                        .map(status -> new Visit(claim, status, leave(claim, status))))
                .map(page)
                .orElse(TO_START);
    }

    /** The page, or the way to what is missing: the lookup, a code. */
    String acting(HttpServletRequest request, Function<Acting, String> page) {
        return found(
                request,
                visit -> visit.leave()
                        .map(leave -> page.apply(new Acting(visit.claim(), visit.status(), leave)))
                        // only who had a leave is told that it is over
                        .orElse(visit.claim().token().isEmpty() ? TO_CODE : TO_CODE + "?ended"));
    }

    private Optional<Leave> leave(ClaimInView claim, ClaimStatus status) {
        return Optional.of(claim.token())
                .filter(token -> !token.isEmpty())
                .flatMap(codes::leave)
                .filter(leave -> leave.receipt().equals(status.receipt()));
    }
}
