package kr.outageclaims.outage;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One outage of the company's services (장애).
 *
 * @param id e.g. {@code 2022-10-15-pangyo}, or {@code 2022-02} when only the month is known
 * @param firstDay in Seoul; the first that it can have been when only the month is known
 * @param began when the first service went down; null when its times are not known
 * @param ended the latest end of any of its windows; null when its times are not known
 */
public record Incident(
        String id,
        String koreanName,
        String englishName,
        LocalDate firstDay,
        @Nullable Instant began,
        @Nullable Instant ended) {

    /** Known outages without times have no windows: nobody can say what lies inside. */
    public boolean isTimeKnown() {
        return began != null;
    }
}
