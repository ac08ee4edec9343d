package kr.outageclaims.classifier;

import java.util.ArrayList;
import java.util.List;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.Feature;
import kr.outageclaims.outage.OutageCalendar;

/** Services and features by number: first the services, then the features. */
final class Targets {

    private final List<String> names = new ArrayList<>();
    private final List<Integer> serviceOf = new ArrayList<>();
    private final long sellers;
    private final int services;

    Targets(OutageCalendar calendar) {
        for (AffectedService service : calendar.services()) {
            serviceOf.add(names.size());
            names.add(service.code());
        }
        services = names.size();
        for (AffectedService service : calendar.services()) {
            for (Feature feature : service.features()) {
                serviceOf.add(names.indexOf(service.code()));
                names.add(feature.qualified());
            }
        }
        long selling = 0;
        for (AffectedService service : calendar.services()) {
            for (Feature feature : service.features()) {
                if (!feature.paidProducts().isEmpty()) {
                    selling |= 1L << names.indexOf(feature.qualified()) | 1L << names.indexOf(service.code());
                }
            }
        }
        sellers = selling;
        if (names.size() > Long.SIZE) {
            throw new IllegalStateException("more than 64 services and features: " + names.size());
        }
    }

    int count() {
        return names.size();
    }

    int services() {
        return services;
    }

    /** -1 when there is none of this name. */
    int indexOf(String name) {
        return names.indexOf(name);
    }

    /** Services and features, as bits, where something is bought. */
    long sellers() {
        return sellers;
    }

    String name(int index) {
        return names.get(index);
    }

    int serviceOf(int index) {
        return serviceOf.get(index);
    }
}
