package kr.outageclaims.outage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.outageclaims.datafile.DataFile;
import kr.outageclaims.datafile.DataNode;
import org.jspecify.annotations.Nullable;

/** One incident with the services and the windows in which each feature was down. Immutable. */
public final class OutageCalendar {

    private static final String SERVICES_FILE = "rules/services.yaml";
    private static final Pattern INCIDENT_ID = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?(-[a-z0-9-]{1,40})?");

    private final Incident incident;
    private final ServiceCatalogue catalogue;
    private final Map<String, List<OutageWindow>> byMeaning;

    private OutageCalendar(Incident incident, ServiceCatalogue catalogue, Map<String, List<OutageWindow>> byMeaning) {
        this.incident = incident;
        this.catalogue = catalogue;
        this.byMeaning = byMeaning;
    }

    /**
     * Reads {@code rules/services.yaml} and {@code rules/incidents/<id>.yaml} from the class path; empty when there is
     * no such incident.
     *
     * @throws kr.outageclaims.datafile.BrokenDataFile when a file is not in order; the message names file and line
     */
    public static Optional<OutageCalendar> of(String incidentId) {
        if (!INCIDENT_ID.matcher(incidentId).matches()) {
            return Optional.empty();
        }
        return DataFile.onClassPath("rules/incidents/" + incidentId + ".yaml")
                .map(incident -> of(DataFile.onClassPath(SERVICES_FILE).orElseThrow(), incident));
    }

    /** The calendar of a services file and an incident file that have been opened. */
    static OutageCalendar of(DataNode services, DataNode incidentFile) {
        ServiceCatalogue catalogue = ServiceCatalogue.read(services);
        IncidentFile read = IncidentFile.read(incidentFile, catalogue);
        return new OutageCalendar(read.incident(), catalogue, byMeaning(catalogue, read.windows()));
    }

    public Incident incident() {
        return incident;
    }

    /** Every service in the order of the file, {@code none} and {@code other} too. */
    public List<AffectedService> services() {
        return catalogue.services();
    }

    public Optional<AffectedService> service(String code) {
        return catalogue.service(code);
    }

    public Optional<Feature> feature(String service, String feature) {
        return catalogue.feature(service, feature);
    }

    /** The service by its code, Korean or English name or an alias, case and spaces ignored. */
    public Optional<AffectedService> serviceNamed(String text) {
        return catalogue.serviceNamed(text);
    }

    /**
     * The feature by its code or a name; {@code service} narrows the search when it is not null. Without a service a
     * name that several services share is empty.
     */
    public Optional<Feature> featureNamed(@Nullable String service, String text) {
        return catalogue.featureNamed(service, text);
    }

    /**
     * The merged windows of what could be meant: of the feature; when {@code feature} is null of all features of the
     * service; when the service is {@code none} of all of the incident. Empty for {@code other} and for what this
     * incident did not take down, and for all of an incident whose times are not known. In the order of time, never touching.
     */
    public List<OutageWindow> windows(String service, @Nullable String feature) {
        String meaning = feature == null ? service : service + "." + feature;
        return byMeaning.getOrDefault(meaning, List.of());
    }

    private static Map<String, List<OutageWindow>> byMeaning(
            ServiceCatalogue catalogue, Map<String, List<OutageWindow>> byFeature) {
        Map<String, List<OutageWindow>> merged = new LinkedHashMap<>();
        for (AffectedService service : catalogue.services()) {
            List<OutageWindow> ofService = new ArrayList<>();
            for (Feature feature : service.features()) {
                List<OutageWindow> own = byFeature.getOrDefault(feature.qualified(), List.of());
                merged.put(feature.qualified(), MergedWindows.of(feature.qualified(), own));
                ofService.addAll(own);
            }
            merged.put(service.code(), MergedWindows.of(service.code(), ofService));
        }
        List<OutageWindow> all =
                byFeature.values().stream().flatMap(Collection::stream).toList();
        merged.put(ServiceCatalogue.NONE, MergedWindows.of(ServiceCatalogue.NONE, all));
        return Collections.unmodifiableMap(merged);
    }
}
