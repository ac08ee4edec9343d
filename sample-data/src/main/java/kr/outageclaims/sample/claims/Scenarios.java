package kr.outageclaims.sample.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.sample.dice.Resource;
import kr.outageclaims.sample.narrative.Story;
import kr.outageclaims.sample.narrative.Template;

/** Reads every scenario from {@code /sample/scenarios}, one file a service. */
final class Scenarios {

    private static final List<String> FILES = List.of(
            "talk",
            "talk-media",
            "gift",
            "mobility",
            "map",
            "pay",
            "bank",
            "webtoon",
            "melon",
            "games",
            "daum",
            "none",
            "other");

    private final Resource common = Resource.yaml("/sample/scenarios/common.yaml");
    private final List<Scenario> scenarios = new ArrayList<>();

    private Scenarios() {}

    static List<Scenario> read() {
        Scenarios reader = new Scenarios();
        FILES.forEach(file -> reader.readService(Resource.yaml("/sample/scenarios/" + file + ".yaml")));
        return List.copyOf(reader.scenarios);
    }

    private void readService(Resource file) {
        for (String feature : file.get("features").keys()) {
            Resource topic = file.get("features").get(feature);
            topic.get("scenarios").list().forEach(scenario -> scenarios.add(scenario(file, feature, scenario)));
        }
    }

    private Scenario scenario(Resource file, String feature, Resource scenario) {
        Resource topic = file.get("features").get(feature);
        String service = file.get("service").text();
        Scenario.Cell cell = cell(scenario.get("of").text());
        boolean named = !service.equals("none") && !service.equals("other");
        return new Scenario(
                service,
                named ? feature : null,
                cell,
                scenario.get("weight").number(),
                file.get("declared").texts(),
                named ? topic.get("declared").texts() : List.of(),
                scenario.has("amounts")
                        ? AmountModel.read(common.get("amounts")
                                .get(scenario.get("amounts").text()))
                        : null,
                scenario.has("fees") ? scenario.get("fees").numbers() : List.of(),
                scenario.has("charge"),
                scenario.has("reference"),
                Story.read(withIntros(scenario, topic, cell), topic, common.get("pools"), words(file)));
    }

    /** Who speaks is told by the scenario or its feature, else by what its kind of reporter usually says. */
    private Resource withIntros(Resource scenario, Resource topic, Scenario.Cell cell) {
        String kind = cell.reporter().name();
        return scenario.orElse(
                        "intros",
                        topic.has("intros")
                                ? topic.get("intros")
                                : common.get("intros").get(kind))
                .orElse(
                        "en-intros",
                        topic.has("en-intros")
                                ? topic.get("en-intros")
                                : common.get("en-intros").get(kind));
    }

    private static Map<String, Template> words(Resource file) {
        return file.has("words") ? Story.words(file.get("words")) : new HashMap<>();
    }

    /** {@code SMALL_BUSINESS PAID}, {@code INDIVIDUAL LOSS}, {@code INDIVIDUAL FREE}, {@code OTHER}. */
    private static Scenario.Cell cell(String text) {
        if (text.equals("OTHER")) {
            return new Scenario.Cell(Reporter.INDIVIDUAL, Tier.FREE, DamageNature.OUT_OF_SCOPE);
        }
        String[] words = text.split(" ");
        Reporter reporter = Reporter.valueOf(words[0]);
        return switch (words[1]) {
            case "PAID" -> new Scenario.Cell(reporter, Tier.PAID, DamageNature.MONETARY);
            case "LOSS" -> new Scenario.Cell(reporter, Tier.FREE, DamageNature.MONETARY);
            case "FREE" -> new Scenario.Cell(reporter, Tier.FREE, DamageNature.NON_MONETARY);
            default -> throw new IllegalStateException("no such kind of claim: " + text);
        };
    }
}
