package kr.outageclaims.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdRangesTest {

    @Test
    void coverEveryIdOnce() {
        assertThat(ranges(new IdRanges(1, 10, 3))).containsExactly("1-4", "5-8", "9-10");
        assertThat(ranges(new IdRanges(7, 7, 4))).containsExactly("7-7");
        assertThat(ranges(new IdRanges(5, 6, 2))).containsExactly("5-5", "6-6");
    }

    private static List<String> ranges(IdRanges ranges) {
        return ranges.partition(0).values().stream()
                .map(range -> range.getLong(IdRanges.FIRST) + "-" + range.getLong(IdRanges.LAST))
                .toList();
    }
}
