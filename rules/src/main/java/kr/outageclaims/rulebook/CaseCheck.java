package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Runs the worked cases of a version and looks for those that are missing: a row taken out, a bound shifted by one, a row
 * moved past another must make some case come out otherwise, unless no claim at all would.
 */
final class CaseCheck {

    private final DecisionTable table;
    private final List<WorkedCase> cases;
    private final Overlaps overlaps;
    private final BoxWords words;

    CaseCheck(Rulebook rulebook) {
        this.table = rulebook.table();
        this.cases = rulebook.cases();
        this.overlaps = new Overlaps(table);
        this.words = new BoxWords(table.vocabulary());
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        cases.forEach(worked -> wrong(worked).ifPresent(findings::add));
        Map<TableRow, List<TableRow>> unordered = new LinkedHashMap<>();
        for (int i = 0; i < table.rows().size(); i++) {
            TableRow row = table.rows().get(i);
            if (!isHeld(i, row.box())) {
                findings.add(missing(row));
                continue;
            }
            findings.addAll(missingBorders(i));
            addUnordered(unordered, i);
        }
        unordered.forEach((first, seconds) -> findings.add(unordered(first, seconds)));
        return findings;
    }

    private Optional<Finding> wrong(WorkedCase worked) {
        String expected = WorkedCase.inOneLine(worked.outcome());
        String found = outcome(table, worked);
        return found.equals(expected)
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Kind.WRONG_CASE,
                        worked.row(),
                        null,
                        worked.file() + " " + worked.row() + "행(" + worked.id() + "): " + expected + " 이어야 하는데 표는 "
                                + found + " 을(를) 냅니다.",
                        worked.file() + " row " + worked.row() + " (" + worked.id() + "): should be " + expected
                                + ", but the table gives " + found + "."));
    }

    /** Whether a case would come out otherwise without row {@code i} for the claims of {@code box}, or no claim would. */
    private boolean isHeld(int i, Box box) {
        DecisionTable only = table.with(List.of(table.rows().get(i)).stream()
                .map(row -> row.forClaims(box))
                .toList());
        DecisionTable without = overlaps.without(i);
        boolean shown = cases.stream()
                .filter(worked -> only.find(worked.facts()).isPresent() && reaches(i, worked))
                .anyMatch(worked -> !outcome(only, worked).equals(outcome(without, worked)));
        return shown || !overlaps.matters(i, box);
    }

    /** No row before {@code i} decides the case. */
    private boolean reaches(int i, WorkedCase worked) {
        return table.with(table.rows().subList(0, i)).find(worked.facts()).isEmpty();
    }

    private static String outcome(DecisionTable table, WorkedCase worked) {
        return table.find(worked.facts())
                .map(ruling -> WorkedCase.inOneLine(ruling.outcome()))
                .orElse("-");
    }

    private static Finding missing(TableRow row) {
        return new Finding(
                Finding.Kind.MISSING_CASE,
                row.number(),
                null,
                RowNames.korean(row) + ": 이 행이 없으면 달라지는 신고의 사례가 " + VersionFiles.CASES + "에 없습니다.",
                RowNames.english(row) + ": " + VersionFiles.CASES
                        + " has no case that would come out otherwise without it.");
    }

    /** Each bound on its own number and on the one beside it. */
    private List<Finding> missingBorders(int i) {
        TableRow row = table.rows().get(i);
        List<Finding> findings = new ArrayList<>();
        for (FactColumn column : row.asking()) {
            if (row.cell(column) instanceof Cell.Numbers numbers) {
                List<Long> missing = borders(column, numbers).stream()
                        .filter(number -> !isHeld(i, row.box().with(column, Cell.Numbers.only(number))))
                        .toList();
                if (!missing.isEmpty()) {
                    findings.add(missingBorder(row, column, missing));
                }
            }
        }
        return findings;
    }

    private static TreeSet<Long> borders(FactColumn column, Cell.Numbers numbers) {
        TreeSet<Long> borders = new TreeSet<>();
        for (Cell.Range range : numbers.ranges()) {
            if (range.least() > column.least()) {
                borders.add(range.least() - 1);
                borders.add(range.least());
            }
            if (range.most() < Long.MAX_VALUE) {
                borders.add(range.most());
                borders.add(range.most() + 1);
            }
        }
        return borders;
    }

    private Finding missingBorder(TableRow row, FactColumn column, List<Long> missing) {
        Words border = words.numbers(column, missing);
        return new Finding(
                Finding.Kind.MISSING_BORDER_CASE,
                row.number(),
                column.header(),
                RowNames.korean(row) + ", " + column.header() + " 칸: 경계의 사례가 " + VersionFiles.CASES + "에 없습니다: "
                        + border.korean() + ".",
                RowNames.english(row) + ", column " + column.header() + ": " + VersionFiles.CASES
                        + " has no case at the border: " + border.english() + ".");
    }

    /** The nearest rows on either side past which the row may not be moved, unless a case shows it. */
    private void addUnordered(Map<TableRow, List<TableRow>> unordered, int i) {
        TableRow row = table.rows().get(i);
        overlaps.below(i)
                .filter(other -> !isShown(row, other))
                .ifPresent(other -> unordered
                        .computeIfAbsent(row, first -> new ArrayList<>())
                        .add(other));
        overlaps.above(i)
                .filter(other -> !isShown(other, row))
                .filter(other -> !unordered.getOrDefault(other, List.of()).contains(row))
                .ifPresent(other -> unordered
                        .computeIfAbsent(other, first -> new ArrayList<>())
                        .add(row));
    }

    /** Some case meets both rows, is decided by the first, and would come out otherwise by the second. */
    private boolean isShown(TableRow first, TableRow second) {
        DecisionTable onlySecond = table.with(List.of(second));
        return cases.stream()
                .filter(worked -> table.find(worked.facts())
                        .filter(ruling -> ruling.trace().row() == first.number())
                        .isPresent())
                .anyMatch(worked -> onlySecond.find(worked.facts()).isPresent()
                        && !outcome(onlySecond, worked).equals(outcome(table, worked)));
    }

    private Finding unordered(TableRow first, List<TableRow> seconds) {
        RowNames others = new RowNames(seconds);
        Words both =
                seconds.size() == 1 ? words.of(first.box().and(seconds.get(0).box())) : words.of(first.box());
        return new Finding(
                Finding.Kind.OVERLAP,
                first.number(),
                null,
                RowNames.korean(first) + "은 " + others.korean() + "과 겹치고 결과가 다릅니다. " + both.koreanEnd() + " 신고는 지금 "
                        + first.number() + "행대로 되는데, 이 순서를 보여 주는 사례가 " + VersionFiles.CASES + "에 없습니다.",
                RowNames.english(first) + ": overlaps with " + others.english()
                        + ", which would come out otherwise. Row " + first.number() + " decides now (" + both.english()
                        + "), but " + VersionFiles.CASES + " has no case that shows it.");
    }
}
