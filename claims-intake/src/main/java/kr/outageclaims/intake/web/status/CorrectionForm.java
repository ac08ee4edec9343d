package kr.outageclaims.intake.web.status;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.intake.register.Told;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.BusinessPage;
import kr.outageclaims.intake.web.question.ClaimForm;
import kr.outageclaims.intake.web.question.ClaimOfForm;
import kr.outageclaims.intake.web.question.DayText;
import kr.outageclaims.intake.web.question.HappenedPage;
import kr.outageclaims.intake.web.question.Line;
import kr.outageclaims.intake.web.question.LossPage;
import kr.outageclaims.intake.web.question.PaidPage;
import kr.outageclaims.intake.web.question.QuestionPage;
import kr.outageclaims.intake.web.question.ServicePage;
import kr.outageclaims.intake.web.question.TypedAmount;
import kr.outageclaims.intake.web.question.WhoPage;
import kr.outageclaims.money.Won;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.Feature;
import kr.outageclaims.outage.OutageCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The questions of the form that can be answered anew, and the way between their answers and what a claim tells. What
 * the claimant leaves as it is stays exactly so, also where the form could not have said it. Who files is asked only
 * where the form did not ask it: a name, consents and a business number hang on it.
 */
@Component
final class CorrectionForm {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** A field of no page, where the form has asked who files. */
    private static final String FILED = "filed";

    private final ClaimForm ofFiled;
    private final ClaimForm ofOthers;

    CorrectionForm(OutageCalendar calendar, Clock clock) {
        ServicePage services = new ServicePage(calendar);
        List<QuestionPage> pages = List.of(
                services,
                new HappenedPage(calendar, services, clock),
                new AmountsPage(),
                new LossPage(),
                new SizePage());
        this.ofFiled = new ClaimForm(services, pages);
        this.ofOthers = new ClaimForm(
                services,
                Stream.concat(Stream.of(new WhoPage()), pages.stream()).toList());
    }

    ClaimForm form(Answers answers) {
        return answers.has(FILED) ? ofFiled : ofOthers;
    }

    /** Who filed, where that cannot be answered anew. */
    Optional<Line> filer(Answers answers) {
        return answers.has(FILED) ? Optional.of(Line.ofChoice(WhoPage.FILER, answers)) : Optional.empty();
    }

    /**
     * What the claim tells now as answers; pages whose answers it does not give are left unanswered.
     *
     * @param filer as the form was told; empty for claims of other channels
     */
    Answers answers(Told told, Optional<WhoPage.Filer> filer) {
        Map<String, String> fields = new HashMap<>();
        filer.ifPresent(as -> fields.put(FILED, as.name()));
        who(told, filer, fields);
        service(told, fields);
        time(told.damageFrom(), HappenedPage.FROM_DAY, HappenedPage.FROM_TIME, fields);
        time(told.damageTo(), HappenedPage.TO_DAY, HappenedPage.TO_TIME, fields);
        fields.put(HappenedPage.NARRATIVE, told.narrative());
        harm(told).ifPresent(harm -> {
            fields.put(HappenedPage.HARM, harm.name());
            put(harm == HappenedPage.Harm.PAID ? PaidPage.LOSS : LossPage.LOSS, told.claimedAmount(), fields);
        });
        put(PaidPage.FEE, told.fee(), fields);
        Answers answers = new Answers(fields);
        for (QuestionPage page : form(answers).pages()) {
            Map<String, String> own = new HashMap<>(fields);
            own.keySet().retainAll(page.fields());
            boolean answered = page.isAsked(answers) && page.problems(answers).isEmpty();
            answers = answers.with(page, own, answered);
        }
        return answers;
    }

    /** @param answers of the pages that were asked, all answered */
    Told told(Told before, Answers answers) {
        ClaimForm form = form(answers);
        Answers first = form.asSent(answers(before, filed(answers)));
        Same same = new Same(first, answers);
        return new Told(
                same.in(WhoPage.FILER, BusinessPage.SIZE, HappenedPage.HARM) ? before.userType() : userType(answers),
                same.in(form.services().fields())
                        ? before.service()
                        : form.services()
                                .service(answers)
                                .map(AffectedService::code)
                                .orElse(null),
                same.in(form.services().fields())
                        ? before.feature()
                        : form.services().feature(answers).map(Feature::code).orElse(null),
                same.in(HappenedPage.FROM_DAY, HappenedPage.FROM_TIME)
                        ? before.damageFrom()
                        : HappenedPage.from(answers).orElse(null),
                same.in(HappenedPage.TO_DAY, HappenedPage.TO_TIME)
                        ? before.damageTo()
                        : HappenedPage.to(answers).orElse(null),
                answers.get(HappenedPage.NARRATIVE),
                ClaimOfForm.loss(answers).filter(loss -> !loss.isZero()).orElse(null),
                TypedAmount.of(answers.get(PaidPage.FEE))
                        .filter(fee -> !fee.isZero())
                        .orElse(null));
    }

    private static Optional<WhoPage.Filer> filed(Answers answers) {
        return answers.has(FILED) ? Optional.of(WhoPage.Filer.valueOf(answers.get(FILED))) : Optional.empty();
    }

    private static void who(Told told, Optional<WhoPage.Filer> filer, Map<String, String> fields) {
        UserType type = told.userType();
        if (type == null) {
            return;
        }
        boolean business = type == UserType.SMALL_BUSINESS || type == UserType.LARGER_COMPANY;
        WhoPage.Filer person = filer.filter(as -> as != WhoPage.Filer.BUSINESS).orElse(WhoPage.Filer.SELF);
        fields.put(WhoPage.FILER, (business ? WhoPage.Filer.BUSINESS : person).name());
        if (business) {
            BusinessPage.Size size =
                    type == UserType.LARGER_COMPANY ? BusinessPage.Size.LARGER : BusinessPage.Size.SMALL;
            fields.put(BusinessPage.SIZE, size.name());
        }
    }

    private void service(Told told, Map<String, String> fields) {
        fields.put(ServicePage.SERVICE, ServicePage.ELSE);
        if (told.service() == null) {
            return;
        }
        Answers typed = new Answers(Map.of(ServicePage.SERVICE, told.service()));
        ServicePage services = ofFiled.services();
        services.service(typed).ifPresent(service -> {
            String field = ServicePage.field(service.code());
            fields.put(ServicePage.SERVICE, service.code());
            fields.put(field, told.feature() == null ? ServicePage.ELSE : told.feature());
            if (services.feature(new Answers(fields)).isEmpty()) {
                fields.put(field, ServicePage.ELSE);
            }
        });
    }

    /** Empty where an amount neither says it nor was declared. */
    private static Optional<HappenedPage.Harm> harm(Told told) {
        if (told.userType() == UserType.PAID || told.fee() != null) {
            return Optional.of(HappenedPage.Harm.PAID);
        }
        return Optional.ofNullable(told.claimedAmount()).map(amount -> HappenedPage.Harm.LOSS);
    }

    private static UserType userType(Answers answers) {
        return ClaimOfForm.userType(answers);
    }

    private static void time(@Nullable Instant time, String day, String clock, Map<String, String> fields) {
        if (time != null) {
            fields.put(day, time.atZone(DayText.SEOUL).toLocalDate().toString());
            fields.put(clock, CLOCK.format(time.atZone(DayText.SEOUL)));
        }
    }

    private static void put(String field, @Nullable Won amount, Map<String, String> fields) {
        if (amount != null) {
            fields.put(field, String.valueOf(amount.amount()));
        }
    }

    /** Whether fields were left as they were. */
    private record Same(Answers before, Answers now) {

        boolean in(String... fields) {
            return in(List.of(fields));
        }

        boolean in(List<String> fields) {
            return fields.stream().allMatch(field -> before.get(field).equals(now.get(field)));
        }
    }
}
