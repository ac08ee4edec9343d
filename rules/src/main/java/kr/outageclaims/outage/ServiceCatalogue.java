package kr.outageclaims.outage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.outageclaims.datafile.DataNode;
import org.jspecify.annotations.Nullable;

/** What {@code rules/services.yaml} says: services, features and the names by which people know them. */
final class ServiceCatalogue {

    static final String NONE = "none";
    static final String OTHER = "other";

    private final List<AffectedService> services;
    private final Map<String, AffectedService> serviceByName;
    private final Map<String, Map<String, Feature>> featureByName;

    private ServiceCatalogue(
            List<AffectedService> services,
            Map<String, AffectedService> serviceByName,
            Map<String, Map<String, Feature>> featureByName) {
        this.services = services;
        this.serviceByName = serviceByName;
        this.featureByName = featureByName;
    }

    static ServiceCatalogue read(DataNode file) {
        file.onlyKeys("services");
        List<AffectedService> services = new ArrayList<>();
        Map<String, AffectedService> serviceByName = new HashMap<>();
        Map<String, Map<String, Feature>> featureByName = new HashMap<>();
        for (DataNode node : file.required("services").elements()) {
            node.onlyKeys("code", "ko", "en", "aliases", "features");
            AffectedService service = service(node);
            services.add(service);
            for (String name : names(service.code(), service.koreanName(), service.englishName(), service.aliases())) {
                AffectedService before = serviceByName.put(name, service);
                if (before != null && before != service) {
                    throw node.refused("two services answer to the name " + name + "; leave it to one of them");
                }
            }
            featureByName.put(service.code(), byName(node, service));
        }
        if (!serviceByName.containsKey(NONE) || !serviceByName.containsKey(OTHER)) {
            throw file.refused("the services none and other are missing; add both, without features");
        }
        return new ServiceCatalogue(List.copyOf(services), serviceByName, featureByName);
    }

    List<AffectedService> services() {
        return services;
    }

    List<Feature> features() {
        return services.stream().flatMap(service -> service.features().stream()).toList();
    }

    Optional<AffectedService> service(String code) {
        return services.stream().filter(service -> service.code().equals(code)).findFirst();
    }

    Optional<Feature> feature(String service, String feature) {
        return service(service).stream()
                .flatMap(found -> found.features().stream())
                .filter(found -> found.code().equals(feature))
                .findFirst();
    }

    Optional<AffectedService> serviceNamed(String text) {
        return Optional.ofNullable(serviceByName.get(NameKey.of(text)));
    }

    Optional<Feature> featureNamed(@Nullable String service, String text) {
        String name = NameKey.of(text);
        if (service != null) {
            return Optional.ofNullable(
                    featureByName.getOrDefault(service, Map.of()).get(name));
        }
        Set<Feature> found = new HashSet<>();
        featureByName
                .values()
                .forEach(names -> Optional.ofNullable(names.get(name)).ifPresent(found::add));
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static AffectedService service(DataNode node) {
        String code = node.text("code");
        List<Feature> features = new ArrayList<>();
        for (DataNode feature : node.required("features").elements()) {
            feature.onlyKeys("code", "ko", "en", "aliases", "paid");
            features.add(new Feature(
                    code,
                    feature.text("code"),
                    feature.text("ko"),
                    feature.text("en"),
                    feature.texts("aliases"),
                    feature.texts("paid")));
        }
        return new AffectedService(
                code, node.text("ko"), node.text("en"), node.texts("aliases"), List.copyOf(features));
    }

    private static Map<String, Feature> byName(DataNode node, AffectedService service) {
        Map<String, Feature> byName = new LinkedHashMap<>();
        for (Feature feature : service.features()) {
            List<String> names = names(feature.code(), feature.koreanName(), feature.englishName(), feature.aliases());
            for (String name : names) {
                Feature before = byName.put(name, feature);
                if (before != null && before != feature) {
                    throw node.refused("two features of " + service.code() + " answer to the name " + name
                            + "; leave it to one of them");
                }
            }
            byName.put(NameKey.of(feature.qualified()), feature);
        }
        return byName;
    }

    private static List<String> names(String code, String korean, String english, List<String> aliases) {
        List<String> names = new ArrayList<>(List.of(NameKey.of(code), NameKey.of(korean), NameKey.of(english)));
        aliases.forEach(alias -> names.add(NameKey.of(alias)));
        return names;
    }
}
