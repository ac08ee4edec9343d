package kr.outageclaims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import kr.outageclaims.claim.AccumulatedMinutes.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccumulatedMinutesTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @ParameterizedTest
    @CsvSource({
        // stretches in Seoul's time,                                                continuous, day, month
        "2024-05-13T13:44/2024-05-13T13:50,                                                   6,   6,   6",
        "2024-05-13T08:00/2024-05-13T12:00,                                                 240, 240, 240",
        "2024-05-13T08:00/2024-05-13T11:59:59,                                              239, 239, 239",
        "2024-05-13T08:00/2024-05-13T10:00 2024-05-13T20:00/2024-05-13T22:00,               120, 240, 240",
        "2024-05-13T22:00/2024-05-14T03:00,                                                 300, 180, 300",
        "2024-05-13T20:00/2024-05-14T02:00,                                                 360, 240, 360",
        "2024-05-13T23:59/2024-05-16T00:01,                                                2882, 1440, 2882",
        "2024-05-31T22:00/2024-06-01T05:00,                                                 420, 300, 300",
        "2024-05-01T00:00/2024-05-01T02:00 2024-05-31T00:00/2024-05-31T03:00,               180, 180, 300",
        // seconds add up before they are cut
        "2024-05-13T08:00:00/2024-05-13T08:00:30 2024-05-13T09:00:00/2024-05-13T09:00:30,     0,   1,   1",
    })
    void addUp(String stretches, int continuous, int perDay, int perMonth) {
        AccumulatedMinutes sums = AccumulatedMinutes.of(Stream.of(stretches.split(" "))
                .map(AccumulatedMinutesTest::stretch)
                .toList());

        assertThat(sums).isEqualTo(new AccumulatedMinutes(continuous, perDay, perMonth));
        assertThat(List.of(Accumulation.values())).extracting(sums::by).containsExactly(continuous, perDay, perMonth);
    }

    @Test
    void withoutAStretchAllAreZero() {
        assertThat(AccumulatedMinutes.of(List.of())).isEqualTo(new AccumulatedMinutes(0, 0, 0));
    }

    private static Stretch stretch(String written) {
        String[] ends = written.split("/");
        return new Stretch(
                LocalDateTime.parse(ends[0]).atZone(SEOUL).toInstant(),
                LocalDateTime.parse(ends[1]).atZone(SEOUL).toInstant());
    }
}
