package kr.outageclaims.intake.web.status;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.outageclaims.intake.progress.ClaimStatus;
import kr.outageclaims.intake.progress.Need;
import kr.outageclaims.intake.progress.Stage;
import kr.outageclaims.intake.web.question.DayText;
import kr.outageclaims.intake.web.question.TypedAmount;
import kr.outageclaims.money.Won;
import kr.outageclaims.rulebook.Entitlement;
import kr.outageclaims.rulebook.EntitlementKinds;

/**
 * A claim's status as its page shows it.
 *
 * @param amount in words; empty until decided, and when there is none
 * @param given other than cash, in words
 * @param explanation paragraphs; empty until decided
 * @param withdrawnAt empty for nearly all
 */
record ShownStatus(
        String receipt,
        String message,
        List<Step> steps,
        String amount,
        List<String> given,
        List<String> explanation,
        List<String> needs,
        List<String> told,
        String withdrawnAt) {

    /** After which there is nothing more to come. */
    private static final Set<String> ENDS_WITH_THE_DECISION = Set.of("declined", "already-supported");

    /** @param at the day and time when it was reached; empty when not known or not yet */
    record Step(String stage, Place place, String at) {}

    /** Where a step is, seen from now. */
    enum Place {
        DONE,
        HERE,
        AHEAD,
        /** Will not come any more. */
        NEVER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ShownStatus of(ClaimStatus status, Locale language) {
        return new ShownStatus(
                status.receipt().value(),
                status.message(),
                steps(status, language),
                Optional.ofNullable(status.amount())
                        .filter(amount -> !amount.isZero())
                        .map(amount -> amount(amount, language))
                        .orElse(""),
                status.entitlements().stream()
                        .map(entitlement -> words(entitlement, language))
                        .toList(),
                Optional.ofNullable(status.explanation()).stream()
                        .flatMap(explanation -> explanation.in(language).lines())
                        .filter(line -> !line.isBlank())
                        .toList(),
                status.withdrawnAt() == null ? codes(status.needs()) : List.of(),
                status.withdrawnAt() == null ? codes(status.given()) : List.of(),
                status.withdrawnAt() == null ? "" : DayText.of(status.withdrawnAt(), language));
    }

    private static List<Step> steps(ClaimStatus status, Locale language) {
        boolean endsWithTheDecision = ENDS_WITH_THE_DECISION.contains(status.message());
        return Stream.of(Stage.values())
                .filter(stage -> !endsWithTheDecision || stage.compareTo(Stage.DECIDED) <= 0)
                .map(stage -> new Step(
                        stage.name().toLowerCase(Locale.ROOT),
                        place(status, stage),
                        reached(status, stage)
                                .map(time -> DayText.of(time, language))
                                .orElse("")))
                .toList();
    }

    private static Place place(ClaimStatus status, Stage stage) {
        int distance = stage.compareTo(status.stage());
        if (status.withdrawnAt() != null) {
            return distance <= 0 ? Place.DONE : Place.NEVER;
        }
        if (distance == 0) {
            return isLast(status) ? Place.DONE : Place.HERE;
        }
        return distance < 0 ? Place.DONE : Place.AHEAD;
    }

    /** Whether nothing more comes behind the step that is reached. */
    private static boolean isLast(ClaimStatus status) {
        return status.stage() == Stage.PAID
                || status.stage() == Stage.DECIDED && ENDS_WITH_THE_DECISION.contains(status.message());
    }

    private static Optional<Instant> reached(ClaimStatus status, Stage stage) {
        return stage.compareTo(status.stage()) > 0
                ? Optional.empty()
                : Optional.ofNullable(status.reached().get(stage));
    }

    private static String amount(Won amount, Locale language) {
        return TypedAmount.shown(amount, language);
    }

    private static String words(Entitlement entitlement, Locale language) {
        boolean english = language.getLanguage().equals("en");
        return EntitlementKinds.shipped()
                .kind(entitlement.kind())
                .map(kind -> english ? kind.inEnglish(entitlement.quantity()) : kind.inKorean(entitlement.quantity()))
                .orElseGet(entitlement::toString);
    }

    private static List<String> codes(Set<Need> needs) {
        return needs.stream().map(Need::code).toList();
    }
}
