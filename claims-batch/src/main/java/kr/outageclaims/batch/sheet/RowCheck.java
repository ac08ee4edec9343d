package kr.outageclaims.batch.sheet;

import java.util.List;

/**
 * How a row is known again.
 *
 * @param seal over the workbook, the sheet and all locked cells; this alone decides whether the row is whole
 * @param marks a few characters for each locked cell behind the first; they only tell where a row was changed
 */
record RowCheck(String seal, String marks) {

    private static final int MARK_LENGTH = 6;

    static RowCheck of(RowSeal seal, String workbookId, String sheet, List<String> lockedTexts) {
        StringBuilder marks = new StringBuilder();
        for (int i = 1; i < lockedTexts.size(); i++) {
            marks.append(seal.of(List.of(workbookId, sheet, Integer.toString(i), lockedTexts.get(i)))
                    .substring(0, MARK_LENGTH));
        }
        return new RowCheck(seal.of(SealedRows.parts(workbookId, sheet, lockedTexts)), marks.toString());
    }

    /** As it was {@link #written}. */
    static RowCheck of(String written) {
        int end = Math.min(RowSeal.LENGTH, written.length());
        return new RowCheck(written.substring(0, end), written.substring(end));
    }

    String written() {
        return seal + marks;
    }

    /** Whether the locked cell at {@code place}, counted from 0, says what it said in {@code other}. */
    boolean saysTheSame(RowCheck other, int place) {
        int from = (place - 1) * MARK_LENGTH;
        return marks.regionMatches(from, other.marks, from, MARK_LENGTH);
    }
}
