package kr.outageclaims.outage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One incident with the services and the windows in which each feature was down. Immutable. */
public final class OutageCalendar {

    private final Incident incident;

    private OutageCalendar(Incident incident) {
        this.incident = incident;
    }

    /** Reads {@code rules/services.yaml} and {@code rules/incidents/<id>.yaml} from the class path; empty when there is no such incident. */
    public static Optional<OutageCalendar> of(String incidentId) {
        throw new UnsupportedOperationException(incidentId);
    }

    public Incident incident() {
        return incident;
    }

    /** Every service in the order of the file, {@code none} and {@code other} too. */
    public List<AffectedService> services() {
        throw new UnsupportedOperationException();
    }

    public Optional<AffectedService> service(String code) {
        throw new UnsupportedOperationException(code);
    }

    public Optional<Feature> feature(String service, String feature) {
        throw new UnsupportedOperationException(service + "." + feature);
    }

    /** The service by its code, Korean or English name or an alias, case and spaces ignored. */
    public Optional<AffectedService> serviceNamed(String text) {
        throw new UnsupportedOperationException(text);
    }

    /** The feature by its code or a name; {@code service} narrows the search when it is not null. */
    public Optional<Feature> featureNamed(@Nullable String service, String text) {
        throw new UnsupportedOperationException(text);
    }

    /**
     * The merged windows of what could be meant: of the feature; when {@code feature} is null of all features of the
     * service; when the service is {@code none} of all of the incident.
     */
    public List<OutageWindow> windows(String service, @Nullable String feature) {
        throw new UnsupportedOperationException(service);
    }
}
