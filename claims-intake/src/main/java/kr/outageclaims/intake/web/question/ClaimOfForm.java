package kr.outageclaims.intake.web.question;

import java.time.Instant;
import java.util.Optional;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.intake.register.Submission;
import kr.outageclaims.money.Won;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.Feature;
import org.jspecify.annotations.Nullable;

/** The answers of a whole form as the claim they make. */
public final class ClaimOfForm {

    private final ServicePage services;

    public ClaimOfForm(ServicePage services) {
        this.services = services;
    }

    /** @param answers of the pages that were asked, all answered; the form's token is the claim's number in its channel */
    public Submission submission(Answers answers, Instant receivedAt) {
        return new Submission(
                Channel.WEB,
                answers.token(),
                receivedAt,
                contact(answers),
                userType(answers),
                services.service(answers).map(AffectedService::code).orElse(null),
                services.feature(answers).map(Feature::code).orElse(null),
                HappenedPage.from(answers).orElse(null),
                HappenedPage.to(answers).orElse(null),
                answers.get(HappenedPage.NARRATIVE),
                loss(answers).orElse(null),
                TypedAmount.of(answers.get(PaidPage.FEE)).orElse(null),
                false,
                ConsentPage.VERSION);
    }

    public static Optional<Won> loss(Answers answers) {
        return TypedAmount.of(answers.get(LossPage.LOSS)).or(() -> TypedAmount.of(answers.get(PaidPage.LOSS)));
    }

    private static Submission.Contact contact(Answers answers) {
        return new Submission.Contact(
                value(answers, ContactPage.NAME),
                value(answers, ContactPage.PHONE),
                value(answers, ContactPage.EMAIL),
                value(answers, BusinessPage.NUMBER),
                value(answers, PaidPage.SERVICE_ACCOUNT),
                value(answers, PaidPage.TRANSACTION),
                value(answers, AccountPage.BANK),
                value(answers, AccountPage.NUMBER),
                value(answers, AccountPage.HOLDER));
    }

    public static UserType userType(Answers answers) {
        if (WhoPage.isBusiness(answers)) {
            return BusinessPage.isLarger(answers) ? UserType.LARGER_COMPANY : UserType.SMALL_BUSINESS;
        }
        return HappenedPage.isHarm(answers, HappenedPage.Harm.PAID) ? UserType.PAID : UserType.FREE;
    }

    private static @Nullable String value(Answers answers, String field) {
        return answers.has(field) ? answers.get(field) : null;
    }
}
