package kr.outageclaims.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A visitor's answers between two pages of the form. */
@Component
final class FormSession {

    private static final String ANSWERS = "answers";

    private final SealedSession session;

    FormSession(SealedSession session) {
        this.session = session;
    }

    /** Empty when there are none: never begun, expired, or the cookie is gone. */
    Optional<Answers> answers(HttpServletRequest request) {
        return session.read(request, ANSWERS).map(Answers::new);
    }

    void keep(HttpServletRequest request, HttpServletResponse response, Answers answers) {
        session.keep(request, response, ANSWERS, answers.values());
    }

    /** As they lie in a draft, too. */
    byte[] bytes(Answers answers) {
        return session.bytes(answers.values());
    }

    Optional<Answers> read(byte[] bytes) {
        return session.fields(bytes).map(Answers::new);
    }
}
