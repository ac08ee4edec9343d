package kr.outageclaims.classifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.Feature;
import kr.outageclaims.outage.OutageCalendar;

/** Services and features by number: first the services, then the features. */
final class Targets {

    private final List<String> names = new ArrayList<>();
    private final int[] serviceOf = new int[Long.SIZE];
    private final List<String> labels = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    /** Services and features, as bits, where something is bought. */
    private final long sellers;

    private final int services;
    private final int none;
    private final int other;

    Targets(OutageCalendar calendar) {
        for (AffectedService service : calendar.services()) {
            add(service.code(), names.size());
        }
        services = names.size();
        for (AffectedService service : calendar.services()) {
            for (Feature feature : service.features()) {
                add(feature.qualified(), indexOf(service.code()));
            }
        }
        long selling = 0;
        for (AffectedService service : calendar.services()) {
            for (Feature feature : service.features()) {
                if (!feature.paidProducts().isEmpty()) {
                    selling |= 1L << indexOf(feature.qualified()) | 1L << indexOf(service.code());
                }
            }
        }
        sellers = selling;
        none = indexOf("none");
        other = indexOf("other");
    }

    private void add(String name, int service) {
        if (names.size() == Long.SIZE) {
            throw new IllegalStateException("more than 64 services and features: " + name);
        }
        serviceOf[names.size()] = service;
        indexes.put(name, names.size());
        names.add(name);
        labels.add(Sign.label(Dimension.SERVICE, name));
    }

    int count() {
        return names.size();
    }

    int services() {
        return services;
    }

    /** The target of no service. */
    int none() {
        return none;
    }

    /** The target of other firms' services. */
    int other() {
        return other;
    }

    /** -1 when there is none of this name. */
    int indexOf(String name) {
        return indexes.getOrDefault(name, -1);
    }

    /** Whether something is bought at the chosen feature, or at the service where no feature was; both as bits. */
    boolean isSold(long chosen) {
        return (Long.highestOneBit(chosen) & sellers) != 0;
    }

    String name(int index) {
        return names.get(index);
    }

    /** How a sign for it is called in a reason. */
    String label(int index) {
        return labels.get(index);
    }

    int serviceOf(int index) {
        return serviceOf[index];
    }
}
