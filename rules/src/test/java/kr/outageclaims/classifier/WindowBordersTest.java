package kr.outageclaims.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kr.outageclaims.claim.AccumulatedMinutes;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.outage.OutageWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of every window of the calendar, to the second: half-open, near within 30 minutes inclusive. */
class WindowBordersTest {

    private static final List<OutageWindow> WINDOWS = windows();

    @ParameterizedTest
    @CsvSource({
        "start, -PT31M,     OUTSIDE, false",
        "start, -PT30M1S,   OUTSIDE, false",
        "start, -PT30M,     OUTSIDE, true",
        "start, -PT1S,      OUTSIDE, true",
        "start, PT0S,       INSIDE,  true",
        "end,   -PT1S,      INSIDE,  true",
        "end,   -PT0.001S,  INSIDE,  true",
        "end,   PT0S,       OUTSIDE, true",
        "end,   PT30M,      OUTSIDE, true",
        "end,   PT30M1S,    OUTSIDE, false",
        "end,   PT31M,      OUTSIDE, false",
    })
    void anInstantAtTheEdgeOfEveryWindow(String edge, Duration from, DamageTime time, boolean nearEdge) {
        assertThat(WINDOWS).hasSizeGreaterThanOrEqualTo(45).allSatisfy(window -> {
            Instant instant = (edge.equals("start") ? window.from() : window.to()).plus(from);

            assertThat(DamageSpan.of(instant, instant, List.of(window)))
                    .isEqualTo(new DamageSpan(
                            time,
                            time == DamageTime.INSIDE ? window.id() : "OUTSIDE",
                            0,
                            new AccumulatedMinutes(0, 0, 0),
                            nearEdge));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "PT-1S, PT0S, OUTSIDE, 0",
        "PT0S, PT1S, INSIDE, 0",
        "PT0S, PT59.999S, INSIDE, 0",
        "PT0S, PT1M, INSIDE, 1",
        "PT-1H, PT1M, INSIDE, 1",
    })
    void minutesCountOnlyInsideAndOnlyWhole(Duration from, Duration to, DamageTime time, int minutes) {
        assertThat(WINDOWS).allSatisfy(window -> {
            DamageSpan atStart =
                    DamageSpan.of(window.from().plus(from), window.from().plus(to), List.of(window));
            DamageSpan atEnd = DamageSpan.of(window.to().minus(to), window.to().minus(from), List.of(window));

            assertThat(List.of(atStart.time(), atEnd.time())).containsOnly(time);
            assertThat(List.of(atStart.minutes(), atEnd.minutes())).containsOnly(minutes);
        });
    }

    private static List<OutageWindow> windows() {
        return Stream.of("2022-10-15-pangyo", "2024-05-13", "2024-05-20", "2024-05-21")
                .flatMap(incident -> windows(OutageCalendar.of(incident).orElseThrow()))
                .toList();
    }

    private static Stream<OutageWindow> windows(OutageCalendar calendar) {
        return calendar.services().stream()
                .flatMap(service -> Stream.concat(
                        calendar.windows(service.code(), null).stream(),
                        service.features().stream()
                                .flatMap(feature -> calendar.windows(service.code(), feature.code()).stream())));
    }
}
