package kr.outageclaims.intake.web.question;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.outageclaims.outage.Feature;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.outage.OutageWindow;
import org.jspecify.annotations.Nullable;

/** When it was, what happened, and whether money was involved. */
public final class HappenedPage implements QuestionPage {

    public static final String FROM_DAY = "from-day";
    public static final String FROM_TIME = "from-time";
    public static final String TO_DAY = "to-day";
    public static final String TO_TIME = "to-time";
    public static final String NARRATIVE = "narrative";
    public static final String HARM = "harm";
    static final int LONGEST_NARRATIVE = 10_000;

    /** What the damage is about. */
    public enum Harm {
        PAID,
        LOSS,
        NONE
    }

    private static final List<String> HARMS =
            Stream.of(Harm.values()).map(Enum::name).toList();
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final OutageCalendar calendar;
    private final ServicePage services;
    private final Clock now;

    public HappenedPage(OutageCalendar calendar, ServicePage services, Clock now) {
        this.calendar = calendar;
        this.services = services;
        this.now = now;
    }

    public static boolean isHarm(Answers answers, Harm harm) {
        return answers.is(HARM, harm.name());
    }

    public static Optional<Instant> from(Answers answers) {
        return TypedTime.instant(answers.get(FROM_DAY), answers.get(FROM_TIME), LocalTime.MIDNIGHT);
    }

    public static Optional<Instant> to(Answers answers) {
        return TypedTime.instant(answers.get(TO_DAY), answers.get(TO_TIME), END_OF_DAY);
    }

    @Override
    public String name() {
        return "happened";
    }

    @Override
    public List<String> fields() {
        return List.of(FROM_DAY, FROM_TIME, TO_DAY, TO_TIME, NARRATIVE, HARM);
    }

    @Override
    public List<Problem> problems(Answers answers) {
        Checks checks = new Checks(answers);
        time(checks, answers, FROM_DAY, FROM_TIME);
        time(checks, answers, TO_DAY, TO_TIME);
        Optional<Instant> from = from(answers);
        Optional<Instant> to = to(answers);
        inReach(checks, from, FROM_DAY);
        inReach(checks, to, TO_DAY);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            checks.problem(TO_DAY, "to-before-from");
        }
        checks.needs(NARRATIVE, "missing-narrative");
        checks.nothingToRedact(NARRATIVE);
        checks.atMost(NARRATIVE, LONGEST_NARRATIVE, "narrative-too-long");
        checks.needsOneOf(HARM, HARMS, "choose-harm");
        return checks.found();
    }

    /** The times of the outage stand there until the claimant has answered. */
    @Override
    public Map<String, Object> choices(Answers answers, Locale language) {
        List<OutageWindow> windows = windows(answers);
        if (windows.isEmpty()) {
            return Map.of();
        }
        Instant from = windows.get(0).from();
        Instant to = windows.get(windows.size() - 1).to();
        List<String> down = List.of(DayText.of(from, language), DayText.of(to, language));
        if (answers.hasSeen(this) || answers.has(NARRATIVE) || answers.has(HARM)) {
            return Map.of("down", down);
        }
        return Map.of(
                "down",
                down,
                "prefilled",
                Map.of(FROM_DAY, day(from), FROM_TIME, clock(from), TO_DAY, day(to), TO_TIME, clock(to)));
    }

    @Override
    public List<Line> lines(Answers answers, Locale language) {
        String when = Stream.of(
                        shown(answers, FROM_DAY, FROM_TIME, language), shown(answers, TO_DAY, TO_TIME, language))
                .collect(Collectors.joining(language.getLanguage().equals("en") ? " – " : " ~ "));
        boolean unknown = !answers.has(FROM_DAY) && !answers.has(TO_DAY);
        return List.of(
                unknown ? Line.ofKey("when.short", "when.unknown") : Line.of("when.short", when),
                Line.of("narrative.short", answers.get(NARRATIVE)),
                Line.ofChoice(HARM, answers));
    }

    private static void time(Checks checks, Answers answers, String day, String time) {
        if (answers.has(day) && TypedTime.day(answers.get(day)).isEmpty()) {
            checks.problem(day, "bad-day");
        }
        if (answers.has(time) && TypedTime.time(answers.get(time)).isEmpty()) {
            checks.problem(time, "bad-time");
        }
        if (answers.has(time) && !answers.has(day)) {
            checks.problem(day, "missing-day");
        }
    }

    /** Of today any time may be given: who says only the day has its last minute. */
    private void inReach(Checks checks, Optional<Instant> time, String day) {
        Instant tomorrow = now.instant()
                .atZone(DayText.SEOUL)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(DayText.SEOUL)
                .toInstant();
        time.filter(one -> one.isBefore(EARLIEST)).ifPresent(one -> checks.problem(day, "bad-day"));
        time.filter(one -> !one.isBefore(tomorrow)).ifPresent(one -> checks.problem(day, "day-ahead"));
    }

    private static String shown(Answers answers, String day, String time, Locale language) {
        String clock = TypedTime.time(answers.get(time)).map(CLOCK::format).orElse("");
        return TypedTime.day(answers.get(day))
                .map(date -> (DayText.of(date, language) + " " + clock).strip())
                .orElse("");
    }

    private List<OutageWindow> windows(Answers answers) {
        return services.service(answers)
                .map(service -> calendar.windows(service.code(), feature(answers)))
                .orElseGet(() -> calendar.windows("none", null));
    }

    private @Nullable String feature(Answers answers) {
        return services.feature(answers).map(Feature::code).orElse(null);
    }

    private static String day(Instant time) {
        return time.atZone(DayText.SEOUL).toLocalDate().toString();
    }

    private static String clock(Instant time) {
        return CLOCK.format(time.atZone(DayText.SEOUL));
    }
}
