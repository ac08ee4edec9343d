package kr.outageclaims.bench;

/**
 * The plainest way to the same rows, measured in the same run.
 *
 * @param what in words
 * @param rows how many rows it wrote
 * @param cpu CPU seconds of program and database together
 */
record Baseline(Stage stage, String what, long rows, double cpu) {}
