package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells of quantities whose unit does not fit: an amount computed from facts of another unit (days from a fee), and bare
 * figures that no council can mean (30,000 days, 3 won), which as a rule stand in the wrong column.
 */
final class UnitCheck {

    private static final long DAYS_A_YEAR = 366;
    private static final long HOURS_A_DAY = 24;
    private static final long MINUTES_A_DAY = 1_440;
    /** No outage and no threshold of one was ever longer. */
    private static final long LONGEST_BOUND = 31 * MINUTES_A_DAY;
    /** No won under this, but 0 and 1 as the bounds of everything and nothing. */
    private static final long LEAST_WON = 100;

    private static final long MOST_CLAIMS = 1_000;
    private static final long MOST_PIECES = 1_000;

    private UnitCheck() {}

    static List<Finding> findings(DecisionTable table) {
        List<Finding> findings = new ArrayList<>();
        for (TableRow row : table.rows()) {
            for (FactColumn column : row.asking()) {
                if (row.cell(column) instanceof Cell.Numbers numbers) {
                    bounds(column, numbers)
                            .flatMap(bound -> implausible(row, column.header(), column.unit(), bound))
                            .ifPresent(findings::add);
                }
            }
            row.outputs().forEach(output -> misfit(row, output).ifPresent(findings::add));
        }
        return findings;
    }

    /** The first bound as written that cannot be meant. */
    private static Optional<Long> bounds(FactColumn column, Cell.Numbers numbers) {
        return numbers.written().stream()
                .filter(bound -> bound > 1 && !isBound(column.unit(), bound))
                .findFirst();
    }

    private static Optional<Finding> misfit(TableRow row, Output output) {
        String column = output.isCash() ? Output.CASH : "entitlements";
        Unit unit = output.isCash()
                ? Unit.WON
                : Unit.of(EntitlementKinds.shipped().kind(output.what()).orElseThrow());
        if (!output.isComputed()) {
            long amount = output.amount(fact -> 0);
            return isAmount(unit, amount) ? Optional.empty() : implausible(row, column, unit, amount);
        }
        return Measure.of(output.expression()).fits(unit)
                ? Optional.empty()
                : Optional.of(mixed(row, column, output, unit));
    }

    private static boolean isBound(Unit unit, long bound) {
        return switch (unit) {
            case WON -> bound >= LEAST_WON;
            case MINUTES -> bound <= LONGEST_BOUND;
            default -> bound <= MOST_CLAIMS;
        };
    }

    private static boolean isAmount(Unit unit, long amount) {
        return switch (unit) {
            case WON, POINTS -> amount >= LEAST_WON;
            case MINUTES -> amount <= DAYS_A_YEAR * MINUTES_A_DAY;
            case HOURS -> amount <= DAYS_A_YEAR * HOURS_A_DAY;
            case DAYS -> amount <= DAYS_A_YEAR;
            default -> amount <= MOST_PIECES;
        };
    }

    private static Optional<Finding> implausible(TableRow row, String column, Unit unit, long figure) {
        boolean money = unit == Unit.WON || unit == Unit.POINTS;
        return Optional.of(new Finding(
                Finding.Kind.UNIT,
                row.number(),
                column,
                RowNames.korean(row) + ", " + column + " 칸: " + Figure.plain(figure) + unit.korean()
                        + (money ? "은 너무 적습니다. 일수나 시간을 적은 것은 아닙니까?" : "은 너무 많습니다. 금액(원)을 적은 것은 아닙니까?"),
                RowNames.english(row) + ", column " + column + ": " + Figure.plain(figure) + " " + unit.english()
                        + (money
                                ? " is too little to be meant. Is it a number of days or hours?"
                                : " is too much to be meant. Is it an amount of won?")));
    }

    private static Finding mixed(TableRow row, String column, Output output, Unit unit) {
        Set<FactColumn> facts = new LinkedHashSet<>(output.expression().facts());
        String korean = facts.stream()
                .map(fact -> fact.header() + "(" + fact.unit().korean() + ")")
                .collect(Collectors.joining(", "));
        String english = facts.stream()
                .map(fact -> fact.header() + " (" + fact.unit().english() + ")")
                .collect(Collectors.joining(", "));
        return new Finding(
                Finding.Kind.UNIT,
                row.number(),
                column,
                RowNames.korean(row) + ", " + column + " 칸: 단위가 섞였습니다. " + output.what() + "의 단위는 " + unit.korean()
                        + "인데 " + output.written() + " 은(는) " + korean + "(으)로 계산합니다.",
                RowNames.english(row) + ", column " + column + ": units are mixed. " + output.what() + " counts "
                        + unit.english() + ", but " + output.written() + " is made of " + english + ".");
    }
}
