package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the worked cases of a version and looks for those that are missing. */
final class CaseCheck {

    private final DecisionTable table;
    private final List<WorkedCase> cases;
    private final Coverage coverage;

    CaseCheck(Rulebook rulebook, Coverage coverage) {
        this.table = rulebook.table();
        this.cases = rulebook.cases();
        this.coverage = coverage;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        cases.forEach(worked -> wrong(worked).ifPresent(findings::add));
        for (int i = 0; i < table.rows().size(); i++) {
            TableRow row = table.rows().get(i);
            if (coverage.firing().get(i)) {
                if (cases.stream().noneMatch(worked -> fires(row, worked))) {
                    findings.add(missing(row));
                } else {
                    findings.addAll(missingBorders(row));
                }
            }
        }
        return findings;
    }

    private Optional<Finding> wrong(WorkedCase worked) {
        String expected = WorkedCase.inOneLine(worked.outcome());
        String found = table.find(worked.facts())
                .map(ruling -> WorkedCase.inOneLine(ruling.outcome()))
                .orElse("-");
        return found.equals(expected)
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Kind.WRONG_CASE,
                        worked.row(),
                        null,
                        VersionFiles.CASES + " " + worked.row() + "행(" + worked.id() + "): " + expected + " 이어야 하는데 표는 "
                                + found + " 을(를) 냅니다.",
                        VersionFiles.CASES + " row " + worked.row() + " (" + worked.id() + "): should be " + expected
                                + ", but the table gives " + found + "."));
    }

    private static Finding missing(TableRow row) {
        return new Finding(
                Finding.Kind.MISSING_CASE,
                row.number(),
                null,
                row.number() + "행(" + row.clause() + "): 이 줄을 보여 주는 사례가 " + VersionFiles.CASES + "에 없습니다.",
                "Row " + row.number() + " (" + row.clause() + "): " + VersionFiles.CASES + " has no case of it.");
    }

    private List<Finding> missingBorders(TableRow row) {
        List<Finding> findings = new ArrayList<>();
        for (FactColumn column : FactColumn.values()) {
            if (row.cell(column) instanceof Cell.Numbers numbers) {
                for (Cell.Range range : numbers.ranges()) {
                    if (range.least() > 0) {
                        missingBorder(row, column, range.least(), range.least() - 1)
                                .ifPresent(findings::add);
                    }
                    if (range.most() < Long.MAX_VALUE) {
                        missingBorder(row, column, range.most(), range.most() + 1)
                                .ifPresent(findings::add);
                    }
                }
            }
        }
        return findings;
    }

    /** A border needs a case of this row with the fact on it, and any case with the fact beside it. */
    private Optional<Finding> missingBorder(TableRow row, FactColumn column, long on, long beside) {
        boolean hasOn = cases.stream().anyMatch(worked -> fact(worked, column) == on && fires(row, worked));
        boolean hasBeside = cases.stream().anyMatch(worked -> fact(worked, column) == beside);
        if (hasOn && hasBeside) {
            return Optional.empty();
        }
        long needed = hasOn ? beside : on;
        return Optional.of(new Finding(
                Finding.Kind.MISSING_BORDER_CASE,
                row.number(),
                column.header(),
                row.number() + "행(" + row.clause() + "), " + column.header() + " 칸: 경계값 " + needed + "의 사례가 "
                        + VersionFiles.CASES + "에 없습니다.",
                "Row " + row.number() + " (" + row.clause() + "), column " + column.header() + ": " + VersionFiles.CASES
                        + " has no case with " + needed + ", at the border."));
    }

    private boolean fires(TableRow row, WorkedCase worked) {
        return table.find(worked.facts())
                .filter(ruling -> ruling.trace().row() == row.number())
                .isPresent();
    }

    private long fact(WorkedCase worked, FactColumn column) {
        return column.read(worked.facts(), table.vocabulary());
    }
}
