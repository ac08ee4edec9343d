package kr.outageclaims.batch.bank;

/**
 * What became of a file of results.
 *
 * @param sheet the payout file that it answers
 * @param paid lines that said that a payout arrived, and their sum: won of a bank sheet, else the kind's own unit
 * @param returned likewise for what came back
 * @param repeats lines that said what was known
 * @param rejects rows that were set aside
 * @param finished whether it was taken in to its end
 */
record ResultFile(
        long id, String name, String sheet, Sum paid, Sum returned, long repeats, long rejects, boolean finished) {

    record Sum(long count, long quantity) {}

    long rows() {
        return paid.count() + returned.count() + repeats + rejects;
    }
}
