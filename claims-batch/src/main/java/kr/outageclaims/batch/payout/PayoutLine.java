package kr.outageclaims.batch.payout;

/** Where a payout stands in the files that were handed out. */
record PayoutLine(long payoutId, Place place) {

    /**
     * A line of a file.
     *
     * @param file its name without ending
     * @param line from 1, below the header
     */
    record Place(String file, int line) {}
}
