package kr.outageclaims.outage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.datafile.DataNode;

/** What {@code rules/incidents/<id>.yaml} says: the incident and the windows of each feature, not yet merged. */
record IncidentFile(Incident incident, Map<String, List<OutageWindow>> windows) {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    static IncidentFile read(DataNode file, ServiceCatalogue catalogue) {
        file.onlyKeys("incident", "ko", "en", "began", "day", "windows", "rest");
        Optional<DataNode> day = file.optional("day");
        return day.isPresent() ? withoutTimes(file, day.get(), catalogue) : withTimes(file, catalogue);
    }

    private static IncidentFile withTimes(DataNode file, ServiceCatalogue catalogue) {
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

    /** What is known stands in the file, with its source; but a window of which nobody knows the ends holds nothing. */
    private static IncidentFile withoutTimes(DataNode file, DataNode day, ServiceCatalogue catalogue) {
        if (file.optional("began").isPresent()) {
            throw day.refused("an incident has a day when its times are not known, else began; take one out");
        }
        for (DataNode window : file.required("windows").elements()) {
            window.onlyKeys("features", "confidence", "source");
            window.required("features").elements().forEach(name -> named(catalogue, name));
            refuseWithoutSource(window);
        }
        file.optional("rest").ifPresent(window -> refuseWithoutSource(window.onlyKeys("confidence", "source")));
        Incident incident =
                new Incident(file.text("incident"), file.text("ko"), file.text("en"), date(day), null, null);
        return new IncidentFile(incident, Map.of());
    }

    private static void refuseWithoutSource(DataNode window) {
        window.text("source");
        window.required("confidence").oneOf(OutageWindow.Confidence.class);
    }

    private static LocalDate date(DataNode day) {
        try {
            return LocalDate.parse(day.text());
        } catch (DateTimeParseException e) {
            throw day.refused(day.text() + " is no date; write it like '2022-10-04'");
        }
    }

    private static Incident incident(DataNode file, Instant began, Map<String, List<OutageWindow>> windows) {
        Instant ended = windows.values().stream()
                .flatMap(List::stream)
                .map(OutageWindow::to)
                .max(Instant::compareTo)
                .orElseThrow(() -> file.refused("the incident has no window; add one under windows"));
        LocalDate firstDay = began.atZone(SEOUL).toLocalDate();
        return new Incident(file.text("incident"), file.text("ko"), file.text("en"), firstDay, began, ended);
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
