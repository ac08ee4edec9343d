package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.List;

/**
 * What a careful reader would find in a version: gaps, rows that can never fire, overlaps whose order nobody has shown,
 * quantities in a wrong unit, worked cases that come out otherwise or are missing. Exact, from the finite codes and the
 * intervals' end points. What is not in the grammar, a code that nobody knows or a rounding without its mode included, is
 * refused already when the version is read.
 */
public final class RulebookCheck {

    private RulebookCheck() {}

    /** Everything to mend; empty when the version is in order. */
    public static List<Finding> of(Rulebook rulebook) {
        DecisionTable table = rulebook.table();
        List<Finding> findings = new ArrayList<>(CoverageCheck.gaps(table));
        findings.addAll(CoverageCheck.deadRows(table));
        findings.addAll(UnitCheck.findings(table));
        findings.addAll(new CaseCheck(rulebook).findings());
        return List.copyOf(findings);
    }

    /**
     * Nothing to mend, but good to know: for each row the later rows that hold for some of the same claims and rule
     * otherwise, so that the order decides. Exceptions, a row for some of the claims of a later one, are left out.
     */
    public static List<Finding> overlaps(Rulebook rulebook) {
        return new Overlaps(rulebook.table()).findings();
    }

    /** Only the gaps; a version with one must not be proposed with. */
    static List<Finding> gaps(DecisionTable table) {
        return CoverageCheck.gaps(table);
    }
}
