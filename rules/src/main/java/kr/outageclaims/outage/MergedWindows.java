package kr.outageclaims.outage;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Windows that overlap or touch become one, so that no minute counts twice. */
final class MergedWindows {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter ID_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    private MergedWindows() {}

    /** @param meaning the feature or service the windows are for; their ids are made of it */
    static List<OutageWindow> of(String meaning, List<OutageWindow> windows) {
        List<OutageWindow> merged = new ArrayList<>();
        for (OutageWindow next : windows.stream()
                .sorted(Comparator.comparing(OutageWindow::from).thenComparing(OutageWindow::to))
                .toList()) {
            OutageWindow last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && !next.from().isAfter(last.to())) {
                merged.set(merged.size() - 1, union(meaning, last, next));
            } else {
                merged.add(named(meaning, next));
            }
        }
        return List.copyOf(merged);
    }

    /** {@code mobility.bike@2022-10-17T12:00}: the meaning and the end in Seoul's time. */
    static String id(String meaning, Instant to) {
        return meaning + "@" + LocalDateTime.ofInstant(to, SEOUL).format(ID_TIME);
    }

    private static OutageWindow named(String meaning, OutageWindow window) {
        return new OutageWindow(
                id(meaning, window.to()), window.from(), window.to(), window.source(), window.confidence());
    }

    /** As sure as the less sure of the two. */
    private static OutageWindow union(String meaning, OutageWindow first, OutageWindow second) {
        Instant to = first.to().isAfter(second.to()) ? first.to() : second.to();
        String source =
                first.source().contains(second.source()) ? first.source() : first.source() + "; " + second.source();
        OutageWindow.Confidence confidence =
                first.confidence().compareTo(second.confidence()) > 0 ? first.confidence() : second.confidence();
        return new OutageWindow(id(meaning, to), first.from(), to, source, confidence);
    }
}
