package kr.outageclaims.batch.notices;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import kr.outageclaims.explanation.Explanation;
import kr.outageclaims.explanation.Explanations;
import kr.outageclaims.money.Won;
import kr.outageclaims.outage.Incident;
import kr.outageclaims.rulebook.Clause;
import kr.outageclaims.rulebook.Entitlement;

/**
 * What a claimant reads, in their language: plain words, no codes, at most {@value #LONGEST} characters so that it fits
 * a long text message. Where it would be longer the reason is shortened, never the number, the amount or the date.
 */
final class NoticeText {

    static final int LONGEST = 300;
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Incident incident;
    private final Duration toObject;

    NoticeText(Incident incident, Duration toObject) {
        this.incident = incident;
        this.toObject = toObject;
    }

    String received(NoticeReading.Row notice) {
        Locale language = notice.language();
        return message(language, "received", notice.receipt(), name(language), date(notice.receivedAt(), language));
    }

    /** @param clause the clause under which it was decided */
    String decided(NoticeReading.Row notice, NoticeReading.Decided decided, Clause clause) {
        Locale language = notice.language();
        String until = date(decided.decidedAt().plus(toObject), language);
        String reason = reason(decided, clause, language);
        List<Entitlement> entitlements = Entitlement.list(decided.entitlements());
        boolean givesNothing = decided.cashWon() == 0 && entitlements.isEmpty();
        if (decided.decision().equals("REJECT") || decided.alreadySupported() || givesNothing) {
            return fitting(reason, text -> message(language, "decided.declined", notice.receipt(), text, until));
        }
        String granted = granted(decided, language);
        return fitting(reason, text -> message(language, "decided.granted", notice.receipt(), granted, text, until));
    }

    String paid(NoticeReading.Row notice, NoticeReading.Decided decided) {
        Locale language = notice.language();
        String key = decided.cashWon() > 0 ? "paid" : "paid.withoutCash";
        return message(language, key, notice.receipt(), granted(decided, language));
    }

    String returned(NoticeReading.Row notice) {
        Locale language = notice.language();
        NoticeReading.Returned returned = notice.returned();
        String reason = returned == null ? "OTHER" : returned.reason();
        boolean cash = returned == null || returned.cash();
        return message(
                language,
                cash ? "returned" : "returned.withoutCash",
                notice.receipt(),
                message(language, "returned.reason." + reason));
    }

    private static String granted(NoticeReading.Decided decided, Locale language) {
        Explanation support =
                Explanations.support(Won.won(decided.cashWon()), Entitlement.list(decided.entitlements()));
        return language == Locale.KOREAN ? support.korean() : support.english();
    }

    /** The council's own words where it left any, else the clause's title. */
    private static String reason(NoticeReading.Decided decided, Clause clause, Locale language) {
        if (decided.alreadySupported()) {
            return message(language, "reason.alreadySupported");
        }
        if (decided.comment() != null && !decided.comment().isBlank()) {
            return decided.comment().strip();
        }
        return language == Locale.KOREAN ? clause.titleKorean() : clause.titleEnglish();
    }

    String needed(NoticeReading.Row notice) {
        Locale language = notice.language();
        List<String> waitingFor = notice.waitingFor().isEmpty() ? List.of("PROOF") : notice.waitingFor();
        List<String> needs = waitingFor.stream()
                .map(need -> message(language, "need." + need))
                .toList();
        String until = date(notice.notedAt().plus(toObject), language);
        return message(language, "needed", notice.receipt(), String.join(", ", needs), until);
    }

    private static String fitting(String reason, UnaryOperator<String> text) {
        String whole = text.apply(reason);
        int tooLong = whole.length() - LONGEST;
        if (tooLong <= 0) {
            return whole;
        }
        return text.apply(reason.substring(0, Math.max(0, reason.length() - tooLong - 1)) + "…");
    }

    private String name(Locale language) {
        return language == Locale.KOREAN ? incident.koreanName() : incident.englishName();
    }

    private static String date(Instant time, Locale language) {
        LocalDate date = LocalDate.ofInstant(time, SEOUL);
        return date.format(
                language == Locale.KOREAN
                        ? DateTimeFormatter.ofPattern("yyyy년 M월 d일", Locale.KOREAN)
                        : DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
    }

    private static String message(Locale language, String key, Object... values) {
        ResourceBundle messages = ResourceBundle.getBundle(
                "messages.notices",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(messages.getString(key), language).format(values);
    }
}
