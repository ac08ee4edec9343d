package kr.outageclaims.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kr.outageclaims.claim.AccumulatedMinutes;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.outage.OutageWindow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamageSpanTest {

    private static final OutageWindow FIRST = window("first", "10:00:00", "12:00:00");
    private static final OutageWindow SECOND = window("second", "15:00:00", "20:00:00");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "10:30:00, 11:30:00, INSIDE,  first,   60, true",
                "10:31:00, 11:29:00, INSIDE,  first,   58, false",
                "09:00:00, 21:00:00, INSIDE,  second, 420, false",
                "10:45:00, 10:46:59, INSIDE,  first,    1, false",
                "10:45:00, 10:45:30, INSIDE,  first,    0, false",
                "10:00:00, 10:00:00, INSIDE,  first,    0, true",
                "09:59:59, 09:59:59, OUTSIDE, OUTSIDE,  0, true",
                "12:00:00, 12:00:00, OUTSIDE, OUTSIDE,  0, true",
                "12:30:00, 13:00:00, OUTSIDE, OUTSIDE,  0, true",
                "12:31:00, 14:29:00, OUTSIDE, OUTSIDE,  0, false",
                "09:00:00, 10:00:00, OUTSIDE, OUTSIDE,  0, true",
                "09:00:00, 09:29:59, OUTSIDE, OUTSIDE,  0, false",
                "11:00:00, -,        INSIDE,  first,   60, false",
                "09:45:00, -,        OUTSIDE, OUTSIDE,  0, true",
                "13:00:00, -,        OUTSIDE, OUTSIDE,  0, false",
                "20:00:00, -,        OUTSIDE, OUTSIDE,  0, true",
                "-,        16:00:00, INSIDE,  second,  60, false",
                "-,        15:00:00, OUTSIDE, OUTSIDE,  0, true",
                "-,        20:15:00, OUTSIDE, OUTSIDE,  0, true",
            })
    void liesAgainstTheWindows(
            @Nullable String from, @Nullable String to, DamageTime time, String window, int minutes, boolean nearEdge) {
        assertThat(DamageSpan.of(at(from), at(to), List.of(FIRST, SECOND)))
                .extracting(DamageSpan::time, DamageSpan::window, DamageSpan::minutes, DamageSpan::nearEdge)
                .containsExactly(time, window, minutes, nearEdge);
    }

    @Test
    void withoutATimeItIsUnknownAndNamesTheOnlyWindow() {
        assertThat(DamageSpan.of(null, null, List.of(FIRST)))
                .isEqualTo(new DamageSpan(DamageTime.UNKNOWN, "first", null, null, false));
        assertThat(DamageSpan.of(null, null, List.of(FIRST, SECOND)))
                .isEqualTo(new DamageSpan(DamageTime.UNKNOWN, null, null, null, false));
    }

    /** The first window lies on 15 October in Seoul, the second from midnight on. */
    @Test
    void addsUpTheMinutesInsideByStretchDayAndMonth() {
        assertThat(DamageSpan.of(at("09:00:00"), at("21:00:00"), List.of(FIRST, SECOND))
                        .accumulated())
                .isEqualTo(new AccumulatedMinutes(300, 300, 420));
        assertThat(DamageSpan.of(at("12:30:00"), at("13:00:00"), List.of(FIRST, SECOND))
                        .accumulated())
                .isEqualTo(new AccumulatedMinutes(0, 0, 0));
    }

    private static OutageWindow window(String id, String from, String to) {
        return new OutageWindow(
                id,
                Instant.parse("2022-10-15T" + from + "Z"),
                Instant.parse("2022-10-15T" + to + "Z"),
                "test",
                OutageWindow.Confidence.HIGH);
    }

    private static @Nullable Instant at(@Nullable String time) {
        return time == null ? null : Instant.parse("2022-10-15T" + time + "Z");
    }
}
