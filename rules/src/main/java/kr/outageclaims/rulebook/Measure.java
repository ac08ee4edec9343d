package kr.outageclaims.rulebook;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the value of an expression may count. A bare number may count anything; {@code / 60} may turn minutes into hours;
 * won times minutes is money again once divided by a number: {@code fee / 43200 * overlap_minutes}, the fee for the time.
 *
 * @param units empty when parts of different units are mixed
 * @param bare holds no amount of money and no time
 * @param divided by a number
 * @param timesTime won times minutes, not yet divided by a number
 */
record Measure(Set<Unit> units, boolean bare, boolean divided, boolean timesTime) {

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal MINUTES_A_DAY = BigDecimal.valueOf(1_440);
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

    private static final Measure ANYTHING = new Measure(EnumSet.allOf(Unit.class), true, false, false);

    static Measure of(Expression expression) {
        if (expression instanceof Expression.Fact fact) {
            Unit unit = fact.column().unit();
            return new Measure(EnumSet.of(unit), unit == Unit.RANK, false, false);
        }
        if (expression instanceof Expression.Binary binary) {
            return ofBinary(binary);
        }
        if (expression instanceof Expression.Round round) {
            return of(round.part());
        }
        return expression.parts().stream().map(Measure::of).reduce(ANYTHING, Measure::alike);
    }

    /** Whether it may count {@code unit}; money is paid out as points too. */
    boolean fits(Unit unit) {
        return units.contains(unit) || unit == Unit.POINTS && units.contains(Unit.WON);
    }

    private static Measure ofBinary(Expression.Binary binary) {
        Measure left = of(binary.left());
        return switch (binary.operator()) {
            case '*' -> left.times(of(binary.right()));
            case '/' -> left.by(((Expression.Literal) binary.right()).number());
            default -> left.alike(of(binary.right()));
        };
    }

    /** Of a sum, a least or a most: both must count the same. */
    private Measure alike(Measure other) {
        EnumSet<Unit> both = EnumSet.copyOf(units);
        both.retainAll(other.units);
        return new Measure(both, bare && other.bare, divided || other.divided, false);
    }

    private Measure times(Measure other) {
        boolean anyDivided = divided || other.divided;
        if (bare || other.bare) {
            Measure counting = bare ? other : this;
            return new Measure(counting.units, bare && other.bare, anyDivided, counting.timesTime);
        }
        boolean wonTimesMinutes = units.contains(Unit.WON) && other.units.contains(Unit.MINUTES)
                || units.contains(Unit.MINUTES) && other.units.contains(Unit.WON);
        Set<Unit> product = wonTimesMinutes && anyDivided ? EnumSet.of(Unit.WON) : EnumSet.noneOf(Unit.class);
        return new Measure(product, false, anyDivided, wonTimesMinutes && !anyDivided);
    }

    private Measure by(BigDecimal number) {
        Set<Unit> now = timesTime ? EnumSet.of(Unit.WON) : EnumSet.copyOf(units);
        if (units.contains(Unit.MINUTES) && number.compareTo(MINUTES_AN_HOUR) == 0) {
            now.add(Unit.HOURS);
        }
        boolean day = units.contains(Unit.MINUTES) && number.compareTo(MINUTES_A_DAY) == 0
                || units.contains(Unit.HOURS) && number.compareTo(HOURS_A_DAY) == 0;
        if (day) {
            now.add(Unit.DAYS);
        }
        return new Measure(now, bare, true, false);
    }
}
