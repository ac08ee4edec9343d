package kr.outageclaims.intake.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kr.outageclaims.intake.web.guard.SealedSession;
import kr.outageclaims.intake.web.question.Answers;
import org.springframework.stereotype.Component;

/** A visitor's answers between two pages of the form. */
@Component
public final class FormSession {

    private static final String ANSWERS = "answers";

    private final SealedSession session;

    FormSession(SealedSession session) {
        this.session = session;
    }

    /** Empty when there are none: never begun, expired, or the cookie is gone. */
    public Optional<Answers> answers(HttpServletRequest request) {
        return session.read(request, ANSWERS).map(Answers::new);
    }

    void keep(HttpServletRequest request, HttpServletResponse response, Answers answers) {
        session.keep(request, response, ANSWERS, answers.values());
    }

    /** A form that is under way stays. */
    public void forgetReceipt(HttpServletRequest request) {
        if (answers(request).filter(Answers::isOpen).isEmpty()) {
            session.drop(request, ANSWERS);
        }
    }

    /** As they lie in a draft, too. */
    byte[] bytes(Answers answers) {
        return session.bytes(answers.values());
    }

    Optional<Answers> read(byte[] bytes) {
        return session.fields(bytes).map(Answers::new);
    }
}
