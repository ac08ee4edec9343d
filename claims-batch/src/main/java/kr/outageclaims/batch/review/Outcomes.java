package kr.outageclaims.batch.review;

/** A proposal's outcome as the council reads it. */
final class Outcomes {

    private Outcomes() {}

    static String korean(String outcome) {
        return switch (outcome) {
            case "COMPENSATE" -> "보상";
            case "DECLINE" -> "기각";
            case "ASK_COUNCIL" -> "협의체 심의";
            default -> throw new IllegalArgumentException("no outcome: " + outcome);
        };
    }
}
