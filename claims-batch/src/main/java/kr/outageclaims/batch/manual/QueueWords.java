package kr.outageclaims.batch.manual;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.outage.AffectedService;

/** The words operators read and write for the domain's codes; the codes themselves are understood too. */
final class QueueWords {

    private static final Map<Reporter, String> REPORTERS = new EnumMap<>(
            Map.of(Reporter.INDIVIDUAL, "개인", Reporter.SMALL_BUSINESS, "소상공인", Reporter.LARGER_COMPANY, "중대형기업"));
    private static final Map<Tier, String> TIERS = new EnumMap<>(Map.of(Tier.PAID, "유료", Tier.FREE, "무료"));
    private static final Map<DamageNature, String> NATURES = new EnumMap<>(Map.of(
            DamageNature.MONETARY, "금전 피해", DamageNature.NON_MONETARY, "금전 피해 아님", DamageNature.OUT_OF_SCOPE, "대상 아님"));

    private static final String FEATURE_OF = " > ";

    private QueueWords() {}

    static String of(Reporter reporter) {
        return REPORTERS.getOrDefault(reporter, reporter.name());
    }

    static String of(Tier tier) {
        return TIERS.getOrDefault(tier, tier.name());
    }

    static String of(DamageNature nature) {
        return NATURES.getOrDefault(nature, nature.name());
    }

    static List<String> reporters() {
        return List.copyOf(REPORTERS.values());
    }

    static List<String> tiers() {
        return List.copyOf(TIERS.values());
    }

    static List<String> natures() {
        return List.copyOf(NATURES.values());
    }

    static Optional<Reporter> reporter(String text) {
        return find(REPORTERS, text);
    }

    static Optional<Tier> tier(String text) {
        return find(TIERS, text);
    }

    static Optional<DamageNature> nature(String text) {
        return find(NATURES, text);
    }

    /** A feature's name with its service's, since several services have a search. */
    static String feature(AffectedService service, String featureName) {
        return service.koreanName() + FEATURE_OF + featureName;
    }

    /** What stands behind the service's name, or the whole text when none stands before it. */
    static String featureAlone(String text) {
        int behind = text.lastIndexOf(FEATURE_OF.strip());
        return behind < 0 ? text : text.substring(behind + 1).strip();
    }

    /** The service's name before a feature's, when it stands there. */
    static Optional<String> serviceBefore(String text) {
        int behind = text.lastIndexOf(FEATURE_OF.strip());
        return behind < 0
                ? Optional.empty()
                : Optional.of(text.substring(0, behind).strip());
    }

    private static <E extends Enum<E>> Optional<E> find(Map<E, String> words, String text) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().replace(" ", "").equals(text.replace(" ", ""))
                        || entry.getKey().name().equalsIgnoreCase(text))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
