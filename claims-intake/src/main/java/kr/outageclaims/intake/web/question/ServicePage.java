package kr.outageclaims.intake.web.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.Feature;
import kr.outageclaims.outage.OutageCalendar;
import org.jspecify.annotations.Nullable;

/** Which service and which of its features: only those that the incident took down, and something else. */
public final class ServicePage implements QuestionPage {

    public static final String SERVICE = "service";
    /** Not in the list, or not known: the words of the claim will tell. */
    public static final String ELSE = "else";

    /** A service and its features as the page shows them; the field of a feature is the service's own. */
    record Choice(String code, String label, String field, List<FeatureChoice> features) {}

    record FeatureChoice(String code, String label) {}

    private final OutageCalendar calendar;
    private final List<AffectedService> affected;

    public ServicePage(OutageCalendar calendar) {
        this.calendar = calendar;
        this.affected = calendar.services().stream()
                .filter(service -> !features(service).isEmpty())
                .toList();
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public List<String> fields() {
        return Stream.concat(Stream.of(SERVICE), affected.stream().map(service -> field(service.code())))
                .toList();
    }

    @Override
    public List<Problem> problems(Answers answers) {
        Checks checks = new Checks(answers);
        List<String> known =
                new ArrayList<>(affected.stream().map(AffectedService::code).toList());
        known.add(ELSE);
        checks.needsOneOf(SERVICE, known, "choose-service");
        service(answers).ifPresent(service -> {
            List<String> features = new ArrayList<>(
                    features(service).stream().map(Feature::code).toList());
            features.add(ELSE);
            checks.needsOneOf(field(service.code()), features, "choose-feature");
        });
        return checks.found();
    }

    @Override
    public Map<String, Object> choices(Answers answers, Locale language) {
        return Map.of(
                "services",
                affected.stream()
                        .map(service -> new Choice(
                                service.code(),
                                name(service.koreanName(), service.englishName(), language),
                                field(service.code()),
                                features(service).stream()
                                        .map(feature -> new FeatureChoice(
                                                feature.code(),
                                                name(feature.koreanName(), feature.englishName(), language)))
                                        .toList()))
                        .toList());
    }

    @Override
    public List<Line> lines(Answers answers, Locale language) {
        return service(answers)
                .map(service -> Stream.concat(
                                Stream.of(name(service.koreanName(), service.englishName(), language)),
                                feature(answers).stream()
                                        .map(feature -> name(feature.koreanName(), feature.englishName(), language)))
                        .toList())
                .map(names -> List.of(Line.of("service.short", String.join(" · ", names))))
                .orElseGet(() -> List.of(Line.ofKey("service.short", "service.else")));
    }

    /** Empty for something else. */
    public Optional<AffectedService> service(Answers answers) {
        return affected.stream()
                .filter(service -> answers.is(SERVICE, service.code()))
                .findFirst();
    }

    /** Empty when the claimant does not know it. */
    public Optional<Feature> feature(Answers answers) {
        return service(answers)
                .flatMap(service -> features(service).stream()
                        .filter(feature -> answers.is(field(service.code()), feature.code()))
                        .findFirst());
    }

    private List<Feature> features(AffectedService service) {
        return service.features().stream()
                .filter(feature ->
                        !calendar.windows(service.code(), feature.code()).isEmpty())
                .toList();
    }

    public static String name(String korean, @Nullable String english, Locale language) {
        return english != null && language.getLanguage().equals("en") ? english : korean;
    }

    public static String field(String service) {
        return "feature-" + service;
    }
}
