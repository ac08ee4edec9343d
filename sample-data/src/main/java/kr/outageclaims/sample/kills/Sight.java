package kr.outageclaims.sample.kills;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the framework's tables say of the executions begun after a given one.
 *
 * @param status of the newest execution; empty when none has begun
 * @param steps of the newest execution, oldest first
 */
record Sight(long execution, String status, List<Step> steps) {

    /** @param range whether it is one of the ranges of another step */
    record Step(String name, String status, long commits, boolean range) {}

    private static final String LOOK = """
            SELECT e.JOB_EXECUTION_ID, e.STATUS, s.STEP_NAME, s.STATUS, s.COMMIT_COUNT
            FROM BATCH_JOB_EXECUTION e LEFT JOIN BATCH_STEP_EXECUTION s ON s.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID
            WHERE e.JOB_EXECUTION_ID = (SELECT MAX(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION)
              AND e.JOB_EXECUTION_ID > ?
            ORDER BY s.STEP_EXECUTION_ID
            """;

    static Sight none() {
        return new Sight(0, "", List.of());
    }

    /** Nothing as long as the tables are missing. */
    static Sight after(long execution, Connection database) throws SQLException {
        if (!hasTables(database)) {
            return none();
        }
        try (PreparedStatement look = database.prepareStatement(LOOK)) {
            look.setLong(1, execution);
            Sight seen = none();
            List<Step> steps = new ArrayList<>();
            try (ResultSet row = look.executeQuery()) {
                while (row.next()) {
                    seen = new Sight(row.getLong(1), row.getString(2), steps);
                    String name = row.getString(3);
                    if (name != null) {
                        steps.add(new Step(
                                name.replaceFirst(":.*", ""), row.getString(4), row.getLong(5), name.contains(":")));
                    }
                }
            }
            return seen;
        }
    }

    private static boolean hasTables(Connection database) throws SQLException {
        try (ResultSet found =
                database.getMetaData().getTables(database.getCatalog(), null, "BATCH_STEP_EXECUTION", null)) {
            return found.next();
        }
    }

    boolean isBegun() {
        return !status.isEmpty();
    }

    /** The newest execution has ended, well or not. */
    boolean isOver() {
        return isBegun() && !List.of("STARTING", "STARTED", "STOPPING").contains(status);
    }

    long commits() {
        return steps.stream().mapToLong(Step::commits).sum();
    }

    /** In words, e.g. {@code in registerClaims}. */
    String where() {
        if (!isBegun()) {
            return "before the job";
        }
        if (status.equals("COMPLETED")) {
            return "after the job";
        }
        return steps.stream()
                .filter(step -> !step.status().equals("COMPLETED"))
                .reduce((earlier, later) -> later)
                .map(step -> "in " + step.name())
                .orElseGet(() -> steps.isEmpty()
                        ? "before the first step"
                        : "after " + steps.get(steps.size() - 1).name());
    }
}
