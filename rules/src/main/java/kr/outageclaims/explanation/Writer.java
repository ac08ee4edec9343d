package kr.outageclaims.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.outageclaims.claim.Accumulation;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.money.Won;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.rulebook.Clause;
import kr.outageclaims.rulebook.Entitlement;
import kr.outageclaims.rulebook.EntitlementKind;
import kr.outageclaims.rulebook.EntitlementKind.Reference;
import kr.outageclaims.rulebook.EntitlementKinds;
import kr.outageclaims.rulebook.RuleOutcome;
import kr.outageclaims.rulebook.Rulebook;
import kr.outageclaims.rulebook.Ruling;
import kr.outageclaims.rulebook.Trace;
import org.jspecify.annotations.Nullable;

/** Writes the paragraphs of an explanation in one language. */
final class Writer {

    /** Characters of the claimant's own words that are quoted. */
    private static final int LONGEST_QUOTE = 100;

    private static final long SPOKEN_FROM = 10_000;

    private final Language language;
    private final Rulebook rulebook;
    private final OutageCalendar calendar;

    Writer(Language language, Rulebook rulebook, OutageCalendar calendar) {
        this.language = language;
        this.rulebook = rulebook;
        this.calendar = calendar;
    }

    String proposed(String words, ClaimFacts facts, Ruling ruling) {
        List<String> paragraphs = opening(words, facts, ruling);
        paragraphs.add(proposal(ruling));
        addWorkings(paragraphs, ruling);
        addNote(paragraphs, ruling);
        paragraphs.add(basis(ruling));
        paragraphs.add(language.say("next.proposed"));
        return String.join("\n", paragraphs);
    }

    String decided(String words, ClaimFacts facts, Ruling ruling, DecidedAmount decided) {
        return decided(opening(words, facts, ruling), ruling, decided);
    }

    String toClaimant(ClaimFacts facts, Ruling ruling, DecidedAmount decided) {
        return decided(understood(facts, ruling), ruling, decided);
    }

    private String decided(List<String> paragraphs, Ruling ruling, DecidedAmount decided) {
        paragraphs.add(decision(decided));
        if (decided.comment() != null && !decided.comment().isBlank()) {
            paragraphs.add(
                    language.say("comment", Map.of("comment", decided.comment().strip())));
        }
        if (decided.verdict() == Verdict.APPROVED) {
            addWorkings(paragraphs, ruling);
        }
        if (decided.verdict() != Verdict.HELD) {
            addNote(paragraphs, ruling);
        }
        paragraphs.add(basis(ruling));
        addNextSteps(paragraphs, decided);
        return String.join("\n", paragraphs);
    }

    /** Cash and entitlements in words: {@code 현금 30,000원(3만원), 카카오톡 채널 캐시 50,000원}. */
    static String support(Language language, Won cash, List<Entitlement> entitlements) {
        List<String> parts = new ArrayList<>();
        if (!cash.isZero()) {
            String key = cash.amount() < SPOKEN_FROM ? "support.cash" : "support.cash.large";
            parts.add(language.say(key, Map.of("amount", language.won(cash), "spoken", cash.spokenKorean())));
        }
        entitlements.forEach(given -> parts.add(language.entitlement(kind(given.kind()), given.quantity())));
        return parts.isEmpty() ? language.say("support.none") : String.join(language.say("support.and"), parts);
    }

    /** The words, spaces evened, cut behind {@link #LONGEST_QUOTE} characters. */
    static String shortened(String words) {
        String even = words.strip().replaceAll("\\s+", " ");
        if (even.codePointCount(0, even.length()) <= LONGEST_QUOTE) {
            return even;
        }
        return even.substring(0, even.offsetByCodePoints(0, LONGEST_QUOTE)).stripTrailing() + "…";
    }

    private List<String> opening(String words, ClaimFacts facts, Ruling ruling) {
        List<String> paragraphs = understood(facts, ruling);
        paragraphs.add(
                0,
                words.isBlank()
                        ? language.say("quoted.none")
                        : language.say("quoted", Map.of("words", shortened(words))));
        return paragraphs;
    }

    private List<String> understood(ClaimFacts facts, Ruling ruling) {
        Clause clause = clause(ruling);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(language.say("understood", Map.of("details", String.join(" · ", details(facts)))));
        String windows = calendar.windows(facts.service(), facts.feature()).stream()
                .map(language::window)
                .collect(Collectors.joining(", "));
        // what is not about our services has no windows to name
        if (facts.time() == DamageTime.OUTSIDE && !windows.isEmpty()) {
            paragraphs.add(language.say("windows", Map.of("windows", windows)));
        }
        paragraphs.add(language.say("clause", Map.of("title", language.title(clause), "text", language.text(clause))));
        return paragraphs;
    }

    private List<String> details(ClaimFacts facts) {
        List<String> details = new ArrayList<>(List.of(place(facts), language.who(facts)));
        if (facts.loss() != null) {
            details.add(language.say("loss", Map.of("amount", language.won(facts.loss()))));
        }
        if (facts.fee() != null) {
            details.add(language.say("fee", Map.of("amount", language.won(facts.fee()))));
        }
        if (facts.overlapMinutes() != null && facts.overlapMinutes() > 0) {
            details.add(language.say("overlap", Map.of("minutes", language.minutes(facts.overlapMinutes()))));
        }
        addAccumulated(details, facts);
        return details;
    }

    /** Said only where it is another figure than the overlap itself. */
    private void addAccumulated(List<String> details, ClaimFacts facts) {
        Accumulation how = rulebook.manifest().accumulation();
        Integer minutes = facts.accumulatedMinutes();
        if (how != null && minutes != null && !minutes.equals(facts.overlapMinutes())) {
            details.add(language.say("accumulated." + how, Map.of("minutes", language.minutes(minutes))));
        }
    }

    private String place(ClaimFacts facts) {
        if (facts.service().equals("none") || facts.service().equals("other")) {
            return language.say("place." + facts.service());
        }
        Optional<String> service = calendar.service(facts.service()).map(language::service);
        Optional<String> feature = facts.feature() == null
                ? Optional.empty()
                : calendar.feature(facts.service(), facts.feature()).map(language::feature);
        return Stream.of(service, feature)
                .flatMap(Optional::stream)
                .reduce(language::together)
                .orElseGet(() -> language.say("place.none"));
    }

    private String proposal(Ruling ruling) {
        RuleOutcome outcome = ruling.outcome();
        boolean nothingToAgreeTo = outcome instanceof RuleOutcome.AskCouncil
                && !ruling.trace().workings().isEmpty();
        return nothingToAgreeTo
                ? language.say("proposed.computed")
                : language.say(
                        "proposed." + outcome.code(),
                        Map.of("support", support(language, outcome.cash(), outcome.entitlements())));
    }

    private String decision(DecidedAmount decided) {
        String nothing = decided.givesNothing() ? ".nothing" : "";
        String key = switch (decided.verdict()) {
            case APPROVED -> "decided.approved" + nothing;
            case ADJUSTED -> "decided.adjusted" + nothing;
            case REJECTED -> "decided.rejected";
            case HELD -> "decided.held";
        };
        return language.say(
                key,
                Map.of(
                        "date", language.date(decided.decidedOn()),
                        "support", support(language, decided.cash(), decided.entitlements())));
    }

    private void addWorkings(List<String> paragraphs, Ruling ruling) {
        for (Trace.Working working : ruling.trace().workings()) {
            paragraphs.add(language.say("working", Map.of("working", inWords(clause(ruling), working))));
        }
    }

    private String inWords(Clause clause, Trace.Working working) {
        String template = language.working(clause);
        if (template == null) {
            return Figures.readable(working.formula());
        }
        Map<String, String> fillings = new HashMap<>();
        working.facts().forEach((fact, value) -> fillings.put(fact, fact(fact, value)));
        fillings.put("exact", Figures.readable(working.exact()));
        fillings.put("result", result(working));
        return Language.fill(template, fillings);
    }

    private String fact(String name, long value) {
        return switch (name) {
            case "fee", "loss", "charge" -> language.won(new Won(value));
            case "overlap_minutes", "accumulated_minutes" -> language.minutes(value);
            default -> language.figure(value);
        };
    }

    private String result(Trace.Working working) {
        long result = Math.max(0, working.result());
        return working.what().equals("cash")
                ? language.won(new Won(result))
                : language.quantity(kind(working.what()), result);
    }

    private void addNote(List<String> paragraphs, Ruling ruling) {
        @Nullable String note = language.note(clause(ruling));
        if (note != null) {
            paragraphs.add(note);
        }
    }

    private String basis(Ruling ruling) {
        return language.say(
                "basis",
                Map.of(
                        "date", language.date(rulebook.manifest().effectiveFrom()),
                        "resolution", language.resolution(rulebook.manifest()),
                        "reference", language.reference(clause(ruling))));
    }

    private void addNextSteps(List<String> paragraphs, DecidedAmount decided) {
        if (decided.verdict() == Verdict.HELD) {
            paragraphs.add(language.say("next.held"));
            return;
        }
        List<String> steps = new ArrayList<>();
        if (!decided.cash().isZero()) {
            steps.add(language.say("next.cash"));
        }
        decided.entitlements().stream()
                .map(given -> kind(given.kind()).needs())
                .distinct()
                .sorted()
                .map(needs -> needs == Reference.ACCOUNT ? "next.account" : "next.transaction")
                .forEach(key -> steps.add(language.say(key)));
        steps.add(language.say("next.object"));
        paragraphs.add(String.join(" ", steps));
    }

    private Clause clause(Ruling ruling) {
        String id = ruling.outcome().clause();
        return rulebook.clause(id)
                .orElseThrow(() ->
                        new IllegalArgumentException("clause " + id + " is not of rulebook " + rulebook.version()));
    }

    private static EntitlementKind kind(String code) {
        return EntitlementKinds.shipped()
                .kind(code)
                .orElseThrow(() -> new IllegalArgumentException("no kind of entitlement " + code));
    }
}
