package kr.outageclaims.intake.web.form;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.outageclaims.intake.register.Register;
import kr.outageclaims.intake.register.Registration;
import kr.outageclaims.intake.web.form.Filings.Filed;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.ClaimForm;
import kr.outageclaims.intake.web.question.ClaimOfForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;

/** Files a form as one claim, however often and from however many windows it is sent: the form's token is its number. */
@Service
final class Filing {

    private static final Logger LOG = LoggerFactory.getLogger(Filing.class);
    private static final int ATTEMPTS = 5;

    private final Register register;
    private final Filings filings;
    private final AlongWithClaim along;
    private final EarlierClaims earlier;
    private final ClaimOfForm claims;
    private final String incident;
    private final Clock clock;

    Filing(
            Register register,
            Filings filings,
            AlongWithClaim along,
            EarlierClaims earlier,
            ClaimForm form,
            WebSettings settings,
            Clock clock) {
        this.register = register;
        this.along = along;
        this.filings = filings;
        this.earlier = earlier;
        this.claims = new ClaimOfForm(form.services());
        this.incident = settings.incident();
        this.clock = clock;
    }

    /** What became of a form, or why it was not taken. */
    sealed interface Outcome {

        record Taken(Filed filed) implements Outcome {}

        record NotTaken(Registration.Refused refused) implements Outcome {}
    }

    Optional<Filed> ofToken(String token) {
        return filings.ofToken(incident, token);
    }

    boolean isRepeated(Answers answers) {
        return earlier.hasSame(incident, claims.submission(answers, clock.instant()));
    }

    /** @param answers of the pages that were asked, all answered */
    Outcome file(Answers answers, Locale language) {
        for (int attempt = 1; ; attempt++) {
            try {
                Outcome outcome = fileOnce(answers, language);
                return outcome instanceof Outcome.NotTaken ? firstOrRefused(answers, outcome) : outcome;
            } catch (TransientDataAccessException e) {
                // two windows of one visitor, or two visitors, met in the database: the other is done now
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Outcome fileOnce(Answers answers, Locale language) {
        Instant now = clock.instant();
        Registration registration = register.register(
                        incident, List.of(claims.submission(answers, now)), registered -> {
                            if (registered.get(0) instanceof Registration.Registered one) {
                                along.first(one.receipt(), answers, language, now);
                            }
                        })
                .get(0);
        if (registration instanceof Registration.Registered registered) {
            LOG.info(
                    "claim received receipt={} channel=web",
                    registered.receipt().value());
            return new Outcome.Taken(new Filed(registered.receipt(), now));
        }
        if (registration instanceof Registration.Repeated repeated) {
            along.again(repeated.receipt(), answers);
            return new Outcome.Taken(new Filed(repeated.receipt(), now));
        }
        return new Outcome.NotTaken((Registration.Refused) registration);
    }

    /** The same form at another second, or with an answer changed in between: the first one counts. */
    private Outcome firstOrRefused(Answers answers, Outcome refused) {
        return ofToken(answers.token()).<Outcome>map(Outcome.Taken::new).orElse(refused);
    }
}
