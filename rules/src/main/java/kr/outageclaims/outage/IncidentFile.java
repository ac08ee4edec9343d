package kr.outageclaims.outage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.datafile.DataNode;

/** What {@code rules/incidents/<id>.yaml} says: the incident and the windows of each feature, not yet merged. */
record IncidentFile(Incident incident, Map<String, List<OutageWindow>> windows) {

    static IncidentFile read(DataNode file, ServiceCatalogue catalogue) {
        file.onlyKeys("incident", "ko", "en", "began", "windows", "rest");
        Instant began = file.required("began").instant();
        Map<String, List<OutageWindow>> windows = new LinkedHashMap<>();
        for (DataNode window : file.required("windows").elements()) {
            window.onlyKeys("features", "from", "to", "confidence", "source");
            for (DataNode name : window.required("features").elements()) {
                for (Feature feature : named(catalogue, name)) {
                    add(windows, window(window, feature, began), feature, name);
                }
            }
        }
        Optional<DataNode> rest = file.optional("rest");
        rest.ifPresent(window -> {
            window.onlyKeys("from", "to", "confidence", "source");
            for (Feature feature : catalogue.features()) {
                if (!windows.containsKey(feature.qualified())) {
                    add(windows, window(window, feature, began), feature, window);
                }
            }
        });
        return new IncidentFile(incident(file, began, windows), windows);
    }

    private static Incident incident(DataNode file, Instant began, Map<String, List<OutageWindow>> windows) {
        Instant ended = windows.values().stream()
                .flatMap(List::stream)
                .map(OutageWindow::to)
                .max(Instant::compareTo)
                .orElseThrow(() -> file.refused("the incident has no window; add one under windows"));
        return new Incident(file.text("incident"), file.text("ko"), file.text("en"), began, ended);
    }

    private static List<Feature> named(ServiceCatalogue catalogue, DataNode name) {
        String[] parts = name.text().split("\\.", 2);
        List<Feature> features = parts.length == 2 && parts[1].equals("*")
                ? catalogue.service(parts[0]).map(AffectedService::features).orElse(List.of())
                : parts.length == 2
                        ? catalogue.feature(parts[0], parts[1]).stream().toList()
                        : List.of();
        if (features.isEmpty()) {
            throw name.refused(name.text() + " is no feature of services.yaml; write service.feature or service.*");
        }
        return features;
    }

    private static OutageWindow window(DataNode window, Feature feature, Instant began) {
        Instant from = window.optional("from").map(DataNode::instant).orElse(began);
        Instant to = window.required("to").instant();
        if (!from.isBefore(to)) {
            throw window.required("to").refused("the window ends before it starts; correct from or to");
        }
        return new OutageWindow(
                MergedWindows.id(feature.qualified(), to),
                from,
                to,
                window.text("source"),
                window.required("confidence").oneOf(OutageWindow.Confidence.class));
    }

    private static void add(
            Map<String, List<OutageWindow>> windows, OutageWindow window, Feature feature, DataNode place) {
        List<OutageWindow> own = windows.computeIfAbsent(feature.qualified(), name -> new ArrayList<>());
        if (own.stream().anyMatch(other -> other.id().equals(window.id()))) {
            throw place.refused(feature.qualified() + " already has a window with this end; remove one");
        }
        own.add(window);
    }
}
