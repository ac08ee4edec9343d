package kr.outageclaims.batch.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.outageclaims.batch.sheet.SealedRow;
import kr.outageclaims.batch.sheet.SheetFault;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.Feature;
import kr.outageclaims.outage.OutageCalendar;
import org.jspecify.annotations.Nullable;

/** Reads the input cells of one row against the guess that stood beside them. Collects every fault. */
final class AnswerReading {

    private static final Pattern WON = Pattern.compile("\\d{1,3}(,\\d{3}){1,3}원?|\\d{1,12}원?");
    private static final String OTHER = "other";
    private static final int LONGEST_COMMENT = 500;
    private static final List<String> YES = List.of(QueueColumn.YES, "o", "ㅇ", "○", "예", "YES", "Y", "맞음");

    private final OutageCalendar calendar;
    private final SealedRow row;
    private final Guess guess;
    private final List<SheetFault> faults = new ArrayList<>();

    AnswerReading(OutageCalendar calendar, SealedRow row, Guess guess) {
        this.calendar = calendar;
        this.row = row;
        this.guess = guess;
    }

    /** A row with nothing but a comment waits on. */
    static boolean isAnswered(SealedRow row) {
        return Stream.of(
                        QueueColumn.AS_GUESSED,
                        QueueColumn.SERVICE,
                        QueueColumn.FEATURE,
                        QueueColumn.REPORTER,
                        QueueColumn.TIER,
                        QueueColumn.NATURE,
                        QueueColumn.AMOUNT)
                .anyMatch(header -> !row.text(header).isEmpty());
    }

    /** The answer, or empty when a cell is at fault. */
    Optional<Answer> read() {
        String marker = row.text(QueueColumn.AS_GUESSED);
        if (!marker.isEmpty() && YES.stream().noneMatch(marker::equalsIgnoreCase)) {
            fault(QueueColumn.AS_GUESSED, "not-a-mark", "O 또는 빈칸이어야 합니다. / Expected O or nothing.");
        }
        String service = service();
        Guess word = new Guess(
                service,
                feature(service),
                choice(QueueColumn.REPORTER, QueueWords::reporter, guess.reporter()),
                choice(QueueColumn.TIER, QueueWords::tier, guess.tier()),
                choice(QueueColumn.NATURE, QueueWords::nature, natureUnlessSaid(service)));
        if (word.service().equals(OTHER) != (word.damageNature() == DamageNature.OUT_OF_SCOPE)) {
            fault(
                    QueueColumn.NATURE,
                    "scope",
                    "다른 회사의 서비스만 '대상 아님'입니다. 서비스와 피해성격을 맞추십시오."
                            + " / Out of scope is another company's service and nothing else: make both agree.");
        }
        if (!marker.isEmpty() && !word.equals(guess)) {
            fault(
                    QueueColumn.AS_GUESSED,
                    "both",
                    "맞음이라면서 추정과 다른 값이 있습니다. 하나만 남기십시오. / Marked as right, yet another value stands beside: keep one.");
        }
        Long amount = amount();
        String comment = row.text(QueueColumn.COMMENT);
        if (comment.length() > LONGEST_COMMENT) {
            fault(QueueColumn.COMMENT, "too-long", LONGEST_COMMENT + "자까지 적을 수 있습니다. / At most 500 characters.");
        }
        return faults.isEmpty()
                ? Optional.of(new Answer(word, amount, comment.isEmpty() ? null : comment))
                : Optional.empty();
    }

    List<SheetFault> faults() {
        return List.copyOf(faults);
    }

    private String service() {
        String text = row.text(QueueColumn.SERVICE);
        if (!text.isEmpty()) {
            return calendar.serviceNamed(text).map(AffectedService::code).orElseGet(() -> {
                fault(QueueColumn.SERVICE, "unknown-service", "모르는 서비스입니다. 목록에서 고르십시오. / Unknown service.");
                return guess.service();
            });
        }
        boolean outOfScope = QueueWords.nature(row.text(QueueColumn.NATURE))
                .filter(DamageNature.OUT_OF_SCOPE::equals)
                .isPresent();
        if (outOfScope) {
            return OTHER;
        }
        return QueueWords.serviceBefore(row.text(QueueColumn.FEATURE))
                .flatMap(calendar::serviceNamed)
                .map(AffectedService::code)
                .orElse(guess.service());
    }

    /** Another company's service is out of scope by itself. */
    private DamageNature natureUnlessSaid(String service) {
        return service.equals(OTHER) ? DamageNature.OUT_OF_SCOPE : guess.damageNature();
    }

    private @Nullable String feature(String service) {
        String text = row.text(QueueColumn.FEATURE);
        if (text.isEmpty()) {
            return service.equals(guess.service()) ? guess.feature() : null;
        }
        Optional<Feature> feature = calendar.featureNamed(service, QueueWords.featureAlone(text));
        boolean fits = QueueWords.serviceBefore(text)
                .map(before ->
                        calendar.serviceNamed(before).map(AffectedService::code).equals(Optional.of(service)))
                .orElse(true);
        if (feature.isEmpty() || !fits) {
            fault(
                    QueueColumn.FEATURE,
                    "unknown-feature",
                    "이 서비스에 없는 기능입니다. 서비스와 함께 고르십시오. / The service has no such feature.");
            return null;
        }
        return feature.get().code();
    }

    private <E> E choice(String header, Function<String, Optional<E>> words, E guessed) {
        String text = row.text(header);
        if (text.isEmpty()) {
            return guessed;
        }
        return words.apply(text).orElseGet(() -> {
            fault(header, "unknown-choice", "목록에 없는 값입니다. 목록에서 고르십시오. / Not in the list: choose from it.");
            return guessed;
        });
    }

    private @Nullable Long amount() {
        String text = row.text(QueueColumn.AMOUNT).replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!WON.matcher(text).matches()) {
            fault(QueueColumn.AMOUNT, "bad-amount", "원 단위 정수를 적으십시오, 예: 300000. / Expected whole won, e.g. 300000.");
            return null;
        }
        return Long.valueOf(text.replaceAll("[^0-9]", ""));
    }

    private void fault(String header, String code, String message) {
        faults.add(row.fault(header, code, message));
    }
}
