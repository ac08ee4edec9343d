package kr.outageclaims.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * Something in a version that a council member should look at, in both languages.
 *
 * @param row of {@code proposal.csv}, for a {@link Kind#WRONG_CASE} of the file of cases; 0 when it is no one row's
 * @param column null when it is no one column's
 */
public record Finding(Kind kind, int row, @Nullable String column, String korean, String english) {

    public enum Kind {
        /** Claims for which no row holds. */
        GAP,
        /** A row that can never fire. */
        DEAD_ROW,
        /** Two rows that hold for the same claims and rule otherwise, without a worked case of which comes first. */
        OVERLAP,
        /** A quantity in a unit that its column or kind does not have. */
        UNIT,
        /** A worked case that comes out otherwise than written. */
        WRONG_CASE,
        /** A row that could be taken out without a worked case coming out otherwise. */
        MISSING_CASE,
        /** An end of an interval that could be shifted by one without a worked case coming out otherwise. */
        MISSING_BORDER_CASE
    }
}
