package kr.outageclaims.bench;

import java.util.List;

/**
 * What one stage of a run has cost, JVM start included.
 *
 * @param seconds by the clock; on a machine that does other work too they say little
 * @param program CPU seconds of the stage's own process
 * @param database CPU seconds of the database server meanwhile
 * @param residentMb the most memory its process had, 0 when nobody saw it
 * @param heapMb the most its heap held when a collection began, 0 when there was none
 * @param keptMb the most a collection left over
 */
record StageCost(
        String stage, double seconds, double program, double database, long residentMb, long heapMb, long keptMb) {

    private static final int FIELDS = 7;

    static StageCost parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("not a line of stages.tsv: " + line);
        }
        return new StageCost(
                fields[0],
                number(fields[1]),
                number(fields[2]),
                number(fields[3]),
                (long) number(fields[4]),
                (long) number(fields[5]),
                (long) number(fields[6]));
    }

    /** Several processes as one stage: costs add up, memory is the largest. */
    static StageCost together(String stage, List<StageCost> parts) {
        return new StageCost(
                stage,
                parts.stream().mapToDouble(StageCost::seconds).sum(),
                parts.stream().mapToDouble(StageCost::program).sum(),
                parts.stream().mapToDouble(StageCost::database).sum(),
                parts.stream().mapToLong(StageCost::residentMb).max().orElse(0),
                parts.stream().mapToLong(StageCost::heapMb).max().orElse(0),
                parts.stream().mapToLong(StageCost::keptMb).max().orElse(0));
    }

    /** CPU seconds of program and database together. */
    double cpu() {
        return program + database;
    }

    private static double number(String field) {
        return field.isBlank() ? 0 : Double.parseDouble(field);
    }
}
