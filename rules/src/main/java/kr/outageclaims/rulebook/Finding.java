package kr.outageclaims.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * Something in a version that a council member should look at, in both languages.
 *
 * @param row of {@code proposal.csv}, for a {@link Kind#WRONG_CASE} of {@code cases.csv}; 0 when it is no one row's
 * @param column null when it is no one column's
 */
public record Finding(Kind kind, int row, @Nullable String column, String korean, String english) {

    public enum Kind {
        /** Claims for which no row holds. */
        GAP,
        /** A row that can never fire. */
        DEAD_ROW,
        /** A worked case that comes out otherwise than written. */
        WRONG_CASE,
        /** A row that no worked case reaches. */
        MISSING_CASE,
        /** An end of an interval without a worked case on it and one beside it. */
        MISSING_BORDER_CASE
    }
}
