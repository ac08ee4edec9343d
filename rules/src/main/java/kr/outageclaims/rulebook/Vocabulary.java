package kr.outageclaims.rulebook;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.claim.Evidence;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.Feature;

/**
 * The codes each column knows. A code's place in its list is how compiled cells hold it; one further place stands for
 * any code that is not in the list.
 */
final class Vocabulary {

    /** A cell keeps its codes as the bits of a long, one more for the unlisted ones. */
    static final int MOST_CODES = 62;

    private final Map<String, AffectedService> services;
    private final Map<FactColumn, List<String>> codes;
    private final Map<FactColumn, Map<String, Integer>> places;

    Vocabulary(Collection<AffectedService> listed) {
        services = new LinkedHashMap<>();
        listed.forEach(service -> services.put(service.code(), service));
        Set<String> features = new LinkedHashSet<>();
        services.values().forEach(service -> features.addAll(codesOf(service)));
        codes = Map.of(
                FactColumn.SERVICE, List.copyOf(services.keySet()),
                FactColumn.FEATURE, List.copyOf(features),
                FactColumn.REPORTER, names(Reporter.values()),
                FactColumn.TIER, names(Tier.values()),
                FactColumn.DAMAGE_NATURE, names(DamageNature.values()),
                FactColumn.TIME, names(DamageTime.values()),
                FactColumn.NEAR_EDGE, List.of("false", "true"),
                FactColumn.DUPLICATE, List.of("false", "true"),
                FactColumn.EVIDENCE, names(Evidence.values()));
        places = new HashMap<>();
        codes.forEach((column, list) -> places.put(column, numbered(column, list)));
    }

    List<String> codes(FactColumn column) {
        return codes.getOrDefault(column, List.of());
    }

    /** Every service once, in the order of the data file. */
    Collection<AffectedService> services() {
        return services.values();
    }

    /** Features of one service; empty for a service that is not listed. */
    List<String> features(String service) {
        AffectedService listed = services.get(service);
        return listed == null ? List.of() : codesOf(listed);
    }

    boolean knows(FactColumn column, String code) {
        return places.getOrDefault(column, Map.of()).containsKey(code);
    }

    /** The code's place; the place behind the last when it is not listed. */
    int place(FactColumn column, String code) {
        Integer place = places.getOrDefault(column, Map.of()).get(code);
        return place != null ? place : codes(column).size();
    }

    private static Map<String, Integer> numbered(FactColumn column, List<String> list) {
        if (list.size() > MOST_CODES) {
            throw new IllegalArgumentException(
                    column.header() + " has " + list.size() + " codes; a cell can hold " + MOST_CODES);
        }
        Map<String, Integer> numbered = new HashMap<>();
        for (String code : list) {
            numbered.put(code, numbered.size());
        }
        return numbered;
    }

    private static List<String> codesOf(AffectedService service) {
        return service.features().stream().map(Feature::code).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
