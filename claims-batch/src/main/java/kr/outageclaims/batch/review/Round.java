package kr.outageclaims.batch.review;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One sitting of the council.
 *
 * @param exported how often it was written; a workbook that says less is stale
 * @param closedAt null while it is open
 * @param answersSha256 of the answers that closed it, null while it is open
 */
record Round(
        long id,
        String incident,
        int number,
        String rulebook,
        int exported,
        @Nullable LocalDateTime closedAt,
        @Nullable String answersSha256) {

    boolean isOpen() {
        return closedAt == null;
    }

    /** Whether it is open under the rulebook and this copy of its workbook is the newest. */
    boolean isCopy(String version, int copy) {
        return isOpen() && rulebook.equals(version) && exported == copy;
    }
}
