package kr.outageclaims.intake.web.question;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.outageclaims.intake.evidence.EvidenceBasket;
import kr.outageclaims.intake.register.PlainText;

/**
 * What a visitor has answered so far, field by field as typed; only control characters and blanks around are gone. Never
 * printed, and kept only sealed.
 */
public record Answers(Map<String, String> values) {

    private static final String TOKEN = "token";
    private static final String SEEN = "seen-";
    private static final String RECEIPT = "receipt";
    private static final String MAILED = "mailed";
    private static final String BASKET = "basket";

    public Answers {
        values = Map.copyOf(values);
    }

    /** The first of a claim; the token makes it one claim however often it is sent, the basket holds its files. */
    public static Answers start(String token, EvidenceBasket basket) {
        return new Answers(Map.of(TOKEN, token, BASKET, basket.id()));
    }

    /** Files alone, for a claim that is there already. */
    public static Answers ofFiles(EvidenceBasket basket) {
        return new Answers(Map.of(BASKET, basket.id()));
    }

    /** What is left when the claim is registered: its number, and nothing about the person. */
    public static Answers registered(String receipt, boolean mailed) {
        return new Answers(mailed ? Map.of(RECEIPT, receipt, MAILED, "yes") : Map.of(RECEIPT, receipt));
    }

    /** As an answer of one line is kept; empty when nothing is left. */
    public static String line(String typed) {
        return Objects.requireNonNullElse(PlainText.line(typed), "");
    }

    /** Empty when nothing was typed. */
    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return !get(field).isEmpty();
    }

    boolean is(String field, String value) {
        return get(field).equals(value);
    }

    /** Empty once the claim is registered. */
    public String token() {
        return get(TOKEN);
    }

    public String receipt() {
        return get(RECEIPT);
    }

    /** Empty once the claim is registered. */
    public Optional<EvidenceBasket> basket() {
        return has(BASKET) ? Optional.of(new EvidenceBasket(get(BASKET))) : Optional.empty();
    }

    /** Whether the receipt goes to an address that the claimant gave. */
    public boolean isMailed() {
        return has(MAILED);
    }

    public boolean isOpen() {
        return has(TOKEN);
    }

    public boolean hasSeen(QuestionPage page) {
        return has(SEEN + page.name());
    }

    /** The same with a page's fields replaced; {@code seen} when it was answered without a problem. */
    public Answers with(QuestionPage page, Map<String, String> typed, boolean seen) {
        Map<String, String> all = new LinkedHashMap<>(values);
        page.fields().forEach(all::remove);
        all.remove(SEEN + page.name());
        typed.forEach((field, value) -> {
            if (!value.isEmpty()) {
                all.put(field, value);
            }
        });
        if (seen) {
            all.put(SEEN + page.name(), "yes");
        }
        return new Answers(all);
    }

    /** The same without the fields of pages that are not asked, so that nothing is sent that cannot be seen. */
    Answers onlyOf(Set<QuestionPage> asked, Set<QuestionPage> all) {
        Set<String> hidden = all.stream()
                .filter(page -> !asked.contains(page))
                .flatMap(page -> page.fields().stream())
                .collect(Collectors.toSet());
        asked.forEach(page -> hidden.removeAll(page.fields()));
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.keySet().removeAll(hidden);
        return new Answers(kept);
    }

    @Override
    public String toString() {
        return "Answers(masked)";
    }
}
