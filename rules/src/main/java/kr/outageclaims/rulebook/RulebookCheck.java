package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.List;

/** What a careful reader would find in a version: gaps, dead rows, wrong or missing cases. */
public final class RulebookCheck {

    private final List<Finding> findings;

    private RulebookCheck(List<Finding> findings) {
        this.findings = List.copyOf(findings);
    }

    public enum Kind {
        GAP,
        DEAD_ROW,
        WRONG_CASE,
        MISSING_CASE
    }

    /** @param row of {@code proposal.csv} or, for a wrong case, of {@code cases.csv}; 0 when it concerns no one row */
    public record Finding(Kind kind, int row, String korean, String english) {}

    public static RulebookCheck of(Rulebook rulebook) {
        List<Finding> findings = new ArrayList<>();
        return new RulebookCheck(findings);
    }

    public List<Finding> findings() {
        return findings;
    }

    public List<Finding> gaps() {
        return findings.stream().filter(f -> f.kind() == Kind.GAP).toList();
    }
}
