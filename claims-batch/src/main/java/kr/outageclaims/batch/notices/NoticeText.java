package kr.outageclaims.batch.notices;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import kr.outageclaims.money.Won;
import kr.outageclaims.outage.Incident;
import kr.outageclaims.rulebook.Clause;
import kr.outageclaims.rulebook.EntitlementKinds;

/**
 * What a claimant reads, in their language: plain words, no codes, at most {@value #LONGEST} characters so that it fits
 * a long text message. Where it would be longer the reason is shortened, never the number, the amount or the date.
 */
final class NoticeText {

    static final int LONGEST = 300;
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Incident incident;
    private final EntitlementKinds kinds;
    private final Duration toObject;

    NoticeText(Incident incident, EntitlementKinds kinds, Duration toObject) {
        this.incident = incident;
        this.kinds = kinds;
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
        String reason = language == Locale.KOREAN ? clause.titleKorean() : clause.titleEnglish();
        List<String> granted = granted(decided, language);
        if (decided.decision().equals("REJECT") || granted.isEmpty()) {
            return fitting(reason, text -> message(language, "decided.declined", notice.receipt(), text, until));
        }
        String all = String.join(", ", granted);
        return fitting(reason, text -> message(language, "decided.granted", notice.receipt(), all, text, until));
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

    private List<String> granted(NoticeReading.Decided decided, Locale language) {
        List<String> granted = new ArrayList<>();
        if (decided.cashWon() > 0) {
            Won cash = Won.won(decided.cashWon());
            granted.add(message(language, "cash", language == Locale.KOREAN ? cash.inKorean() : cash.inEnglish()));
        }
        for (String entitlement : decided.entitlements().split(";")) {
            if (!entitlement.isEmpty()) {
                granted.add(inWords(entitlement, language));
            }
        }
        return granted;
    }

    private String inWords(String entitlement, Locale language) {
        String[] parts = entitlement.split(":");
        long quantity = Long.parseLong(parts[1]);
        return kinds.kind(parts[0])
                .map(kind -> language == Locale.KOREAN ? kind.inKorean(quantity) : kind.inEnglish(quantity))
                .orElseThrow(() -> new IllegalStateException("unknown entitlement " + entitlement));
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
