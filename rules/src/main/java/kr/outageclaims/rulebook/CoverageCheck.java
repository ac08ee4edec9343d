package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of claims that no row holds for and of rows that no claim ever reaches. */
final class CoverageCheck {

    private CoverageCheck() {}

    static List<Finding> gaps(DecisionTable table) {
        List<Box> gaps = Gaps.of(table);
        BoxWords words = new BoxWords(table.vocabulary());
        List<Finding> findings = new ArrayList<>();
        gaps.stream()
                .limit(Gaps.MOST)
                .map(gap -> gap(table, gap, words.of(gap)))
                .forEach(findings::add);
        if (gaps.size() > Gaps.MOST) {
            findings.add(new Finding(
                    Finding.Kind.GAP,
                    0,
                    null,
                    "빈틈이 더 있습니다. 위의 " + Gaps.MOST + "가지를 먼저 고치고 다시 확인하세요.",
                    "There are more gaps. Mend these " + Gaps.MOST + " and check again."));
        }
        return findings;
    }

    private static Finding gap(DecisionTable table, Box gap, Words claims) {
        NearMiss near = NearMiss.of(table, gap);
        return new Finding(
                Finding.Kind.GAP,
                near == null ? 0 : near.row().number(),
                near == null ? null : near.column().header(),
                claims.koreanEnd() + " 경우의 행이 없습니다. " + (near == null ? "" : near.korean())
                        + "이 경우의 행을 더하거나, 맨 끝에 모든 칸이 - 인 행을 두세요.",
                "There is no row for: " + claims.english() + ". " + (near == null ? "" : near.english())
                        + "Add a row for it, or a last row with - in every column.");
    }

    static List<Finding> deadRows(DecisionTable table) {
        BitSet firing = Coverage.of(table).firing();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            if (!firing.get(i)) {
                findings.add(deadRow(table, table.rows().get(i)));
            }
        }
        return findings;
    }

    private static Finding deadRow(DecisionTable table, TableRow row) {
        List<TableRow> before = Coverage.within(row.box(), table).firing().stream()
                .mapToObj(table.rows()::get)
                .toList();
        RowNames names = new RowNames(before);
        return before.isEmpty()
                ? new Finding(
                        Finding.Kind.DEAD_ROW,
                        row.number(),
                        null,
                        RowNames.korean(row) + ": 이 칸들을 모두 채우는 신고는 있을 수 없습니다. 칸을 고치거나 행을 빼세요.",
                        RowNames.english(row)
                                + ": no claim can meet all of its cells. Correct a cell or take the row out.")
                : new Finding(
                        Finding.Kind.DEAD_ROW,
                        row.number(),
                        null,
                        RowNames.korean(row) + ": 위의 " + names.korean() + "이 언제나 먼저 맞아 이 행은 쓰이지 않습니다. 위로 옮기거나 빼세요.",
                        RowNames.english(row) + ": never used, because " + names.english() + " always "
                                + (before.size() == 1 ? "holds" : "hold") + " first. Move it up or take it out.");
    }

    /** The row that all but holds for a gap: one cell keeps it out. */
    private record NearMiss(TableRow row, FactColumn column) {

        static @Nullable NearMiss of(DecisionTable table, Box gap) {
            return table.rows().stream()
                    .filter(row -> row.asking().size() > 1)
                    .flatMap(row -> Stream.of(FactColumn.values())
                            .filter(column ->
                                    row.cell(column).asks() && gap.cell(column).asks())
                            .filter(column -> meet(table, row.box().with(column, new Cell.Any()), gap))
                            .map(column -> new NearMiss(row, column)))
                    .max(Comparator.comparing((NearMiss miss) -> miss.column.isNumber())
                            .thenComparing(miss -> miss.row.asking().size())
                            .thenComparing(miss -> miss.row.number()))
                    .orElse(null);
        }

        private static boolean meet(DecisionTable table, Box one, Box other) {
            return Coverage.within(one.and(other), table.vocabulary(), List.of())
                    .gap()
                    .isPresent();
        }

        String korean() {
            return "가장 가까운 " + RowNames.korean(row) + "의 " + column.header() + " 칸은 \""
                    + row.cell(column).asked() + "\" 입니다. ";
        }

        String english() {
            return "Nearest is " + RowNames.english(row).toLowerCase(Locale.ROOT) + ", column " + column.header()
                    + ": \"" + row.cell(column).asked() + "\". ";
        }
    }
}
