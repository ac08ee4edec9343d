package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** For each row the rows that would decide some of its claims if it were not there, and what that would change. */
final class Overlaps {

    private final DecisionTable table;

    Overlaps(DecisionTable table) {
        this.table = table;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            TableRow row = table.rows().get(i);
            List<TableRow> others = next(i, row.box()).stream()
                    .filter(other -> !row.givesAs(other) && !isException(row, other))
                    .toList();
            if (!others.isEmpty()) {
                findings.add(finding(row, others));
            }
        }
        return List.copyOf(findings);
    }

    /** The rows that decide claims of {@code box} behind row {@code i}, were that row not there. */
    List<TableRow> next(int i, Box box) {
        return Coverage.within(box, without(i)).firing().stream()
                .filter(other -> other >= i)
                .mapToObj(other -> table.rows().get(other + 1))
                .toList();
    }

    /** The nearest row above that decides claims of row {@code i}, and otherwise. */
    Optional<TableRow> above(int i) {
        TableRow row = table.rows().get(i);
        return Coverage.within(row.box(), table).firing().stream()
                .filter(other -> other < i)
                .mapToObj(table.rows()::get)
                .filter(other -> !row.rulesAs(other))
                .reduce((further, nearer) -> nearer);
    }

    /** The nearest row below that would decide claims of row {@code i}, and otherwise, were that row behind it. */
    Optional<TableRow> below(int i) {
        TableRow row = table.rows().get(i);
        return next(i, row.box()).stream().filter(other -> !row.rulesAs(other)).findFirst();
    }

    /** Whether any claim of {@code box} that reaches row {@code i} would come out otherwise without that row. */
    boolean matters(int i, Box box) {
        TableRow row = table.rows().get(i);
        Coverage others = Coverage.within(box, without(i));
        return others.gap().isPresent()
                || others.firing().stream()
                        .filter(other -> other >= i)
                        .anyMatch(other -> !row.rulesAs(table.rows().get(other + 1)));
    }

    DecisionTable without(int i) {
        List<TableRow> rows = new ArrayList<>(table.rows());
        rows.remove(i);
        return table.with(rows);
    }

    /** Every claim of the row is one of the other's. */
    private boolean isException(TableRow row, TableRow other) {
        return Coverage.within(row.box(), table.vocabulary(), List.of(other.box()))
                .gap()
                .isEmpty();
    }

    private static Finding finding(TableRow row, List<TableRow> others) {
        RowNames names = new RowNames(others);
        return new Finding(
                Finding.Kind.OVERLAP,
                row.number(),
                null,
                RowNames.korean(row) + ": 뒤의 " + names.korean() + "과 겹치고 결과가 다릅니다. 양쪽에 다 맞는 신고는 앞에 있는 " + row.number()
                        + "행대로 됩니다.",
                RowNames.english(row) + ": overlaps with " + names.english()
                        + " behind it, which would come out otherwise. A claim that meets both is decided by row "
                        + row.number() + ".");
    }
}
