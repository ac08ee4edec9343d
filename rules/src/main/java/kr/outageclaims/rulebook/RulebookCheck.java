package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a careful reader would find in a version: gaps, rows that can never fire, worked cases that come out otherwise or
 * are missing. Gaps and dead rows are exact, from the finite codes and the intervals' end points. What is not in the
 * grammar, a code that nobody knows included, is refused already when the version is read.
 */
public final class RulebookCheck {

    private RulebookCheck() {}

    /** Everything found; empty when the version is in order. */
    public static List<Finding> of(Rulebook rulebook) {
        Coverage coverage = Coverage.of(rulebook.table());
        List<Finding> findings = new ArrayList<>(gaps(rulebook.table(), coverage));
        findings.addAll(deadRows(rulebook.table(), coverage));
        findings.addAll(new CaseCheck(rulebook, coverage).findings());
        return List.copyOf(findings);
    }

    /** Only the gaps; a version with one must not be proposed with. */
    static List<Finding> gaps(DecisionTable table) {
        return gaps(table, Coverage.of(table));
    }

    private static List<Finding> gaps(DecisionTable table, Coverage coverage) {
        return coverage.gaps().stream()
                .map(gap -> facts(table, gap))
                .map(facts -> new Finding(
                        Finding.Kind.GAP,
                        0,
                        null,
                        "빈틈: " + facts + " 인 신고에 맞는 줄이 없습니다. 이 경우의 줄을 더하거나, 맨 끝에 모든 칸이 - 인 줄을 두세요.",
                        "Gap: no row holds for a claim with " + facts
                                + ". Add a row for it, or a last row with - in every column."))
                .toList();
    }

    private static List<Finding> deadRows(DecisionTable table, Coverage coverage) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            if (!coverage.firing().get(i)) {
                findings.add(deadRow(table, i));
            }
        }
        return findings;
    }

    private static Finding deadRow(DecisionTable table, int index) {
        TableRow row = table.rows().get(index);
        String before = Coverage.within(table, index).firing().stream()
                .mapToObj(other -> String.valueOf(table.rows().get(other).number()))
                .collect(Collectors.joining(", "));
        return before.isEmpty()
                ? new Finding(
                        Finding.Kind.DEAD_ROW,
                        row.number(),
                        null,
                        row.number() + "행(" + row.clause() + "): 이 칸들을 모두 채우는 신고는 있을 수 없습니다. 칸을 고치거나 줄을 빼세요.",
                        "Row " + row.number() + " (" + row.clause()
                                + "): no claim can meet all of its cells. Correct a cell or take the row out.")
                : new Finding(
                        Finding.Kind.DEAD_ROW,
                        row.number(),
                        null,
                        row.number() + "행(" + row.clause() + "): 위의 " + before
                                + "행이 언제나 먼저 맞아 이 줄은 쓰이지 않습니다. 위로 옮기거나 빼세요.",
                        "Row " + row.number() + " (" + row.clause() + "): never used, because row " + before
                                + " always holds first. Move it up or take it out.");
    }

    /** The columns that some row asks for, as {@code column = fact}. */
    private static String facts(DecisionTable table, Map<FactColumn, Long> facts) {
        return facts.entrySet().stream()
                .filter(fact -> table.rows().stream()
                        .anyMatch(row -> row.cell(fact.getKey()).asks()))
                .map(fact -> fact.getKey().header() + " = " + written(table, fact.getKey(), fact.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String written(DecisionTable table, FactColumn column, long fact) {
        if (fact == FactColumn.UNKNOWN) {
            return "unknown";
        }
        return column.isNumber()
                ? Long.toString(fact)
                : table.vocabulary().codes(column).get((int) fact);
    }
}
