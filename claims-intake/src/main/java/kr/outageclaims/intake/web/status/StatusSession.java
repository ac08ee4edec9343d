package kr.outageclaims.intake.web.status;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kr.outageclaims.intake.web.guard.SealedSession;
import kr.outageclaims.intake.web.question.Answers;
import org.springframework.stereotype.Component;

/** The claim that a visitor has found, what they are about to correct in it and the files that they sent. */
@Component
final class StatusSession {

    private static final String CLAIM = "status";
    private static final String CORRECTION = "correction";
    private static final String FILES = "files";

    private final SealedSession session;

    StatusSession(SealedSession session) {
        this.session = session;
    }

    /** Empty when none was found in this session, it has expired or was ended. */
    Optional<ClaimInView> claim(HttpServletRequest request) {
        return session.read(request, CLAIM).map(ClaimInView::of);
    }

    /** The claim was found or may be acted on from now on; under a new session id, lest somebody chose the old one. */
    void begin(HttpServletRequest request, HttpServletResponse response, ClaimInView claim) {
        boolean other =
                claim(request).filter(before -> before.isSameClaimAs(claim)).isEmpty();
        if (other) {
            session.drop(request, CORRECTION);
            session.drop(request, FILES);
        }
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        keep(request, response, claim);
    }

    void keep(HttpServletRequest request, HttpServletResponse response, ClaimInView claim) {
        session.keep(request, response, CLAIM, claim.fields());
    }

    Optional<Answers> correction(HttpServletRequest request) {
        return session.read(request, CORRECTION).map(Answers::new);
    }

    void keepCorrection(HttpServletRequest request, HttpServletResponse response, Answers answers) {
        session.keep(request, response, CORRECTION, answers.values());
    }

    void dropCorrection(HttpServletRequest request) {
        session.drop(request, CORRECTION);
    }

    /** What the claimant has sent in this session, and how they called it. */
    Optional<Answers> files(HttpServletRequest request) {
        return session.read(request, FILES).map(Answers::new);
    }

    void keepFiles(HttpServletRequest request, HttpServletResponse response, Answers files) {
        session.keep(request, response, FILES, files.values());
    }

    void end(HttpServletRequest request) {
        session.drop(request, CLAIM);
        session.drop(request, FILES);
        session.drop(request, CORRECTION);
    }
}
