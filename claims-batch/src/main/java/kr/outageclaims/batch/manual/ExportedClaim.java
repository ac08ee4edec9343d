package kr.outageclaims.batch.manual;

import org.jspecify.annotations.Nullable;

/**
 * A claim that an exported workbook speaks for, as it stands now.
 *
 * @param rowKey the group's number, or the receipt number of a claim that stands alone
 * @param guess what was shown
 * @param stale a newer classification has come since
 * @param given the answer that was given on what was shown, null when none was
 * @param givenBy the row that gave it, null when none did
 */
record ExportedClaim(
        long claimId,
        long classificationId,
        String receiptNumber,
        String rowKey,
        Guess guess,
        boolean stale,
        @Nullable Answer given,
        @Nullable String givenBy) {

    boolean isAnswered() {
        return given != null;
    }

    /** Answered by a row of its own, not by its group's. */
    boolean isAnsweredSingly() {
        return receiptNumber.equals(givenBy);
    }

    @Override
    public String toString() {
        return "ExportedClaim(" + claimId + ")";
    }
}
