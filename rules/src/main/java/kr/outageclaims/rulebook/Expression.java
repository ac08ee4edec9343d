package kr.outageclaims.rulebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A compiled output expression over named facts. Numbers are decimals of 34 digits ({@link MathContext#DECIMAL128}),
 * never binary fractions; only {@code round} rounds, and it names its unit and mode.
 */
sealed interface Expression {

    BigDecimal value(ToLongFunction<FactColumn> facts);

    /** Whether the value is a whole number whatever the facts are. */
    boolean isWhole();

    List<Expression> parts();

    /** As an amount came about: the facts replaced by {@code figures}. */
    String written(Figures figures);

    /** The same in FEEL, the expression language of DMN. */
    String feel();

    /** How numbers and facts are written; an explanation writes won, a trace bare figures. */
    interface Figures {
        String fact(FactColumn column);

        String number(BigDecimal number);
    }

    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    default List<FactColumn> facts() {
        return all().filter(Fact.class::isInstance)
                .map(part -> ((Fact) part).column())
                .distinct()
                .toList();
    }

    record Literal(BigDecimal number) implements Expression {
        @Override
        public BigDecimal value(ToLongFunction<FactColumn> facts) {
            return number;
        }

        @Override
        public boolean isWhole() {
            return number.stripTrailingZeros().scale() <= 0;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public String written(Figures figures) {
            return figures.number(number);
        }

        @Override
        public String feel() {
            return number.toPlainString();
        }
    }

    record Fact(FactColumn column) implements Expression {
        @Override
        public BigDecimal value(ToLongFunction<FactColumn> facts) {
            return BigDecimal.valueOf(facts.applyAsLong(column));
        }

        @Override
        public boolean isWhole() {
            return true;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public String written(Figures figures) {
            return figures.fact(column);
        }

        @Override
        public String feel() {
            return column.header();
        }
    }

    /** @param operator one of {@code + - * /} */
    record Binary(char operator, Expression left, Expression right) implements Expression {
        @Override
        public BigDecimal value(ToLongFunction<FactColumn> facts) {
            BigDecimal a = left.value(facts);
            BigDecimal b = right.value(facts);
            return switch (operator) {
                case '+' -> a.add(b, MathContext.DECIMAL128);
                case '-' -> a.subtract(b, MathContext.DECIMAL128);
                case '*' -> a.multiply(b, MathContext.DECIMAL128);
                default -> a.divide(b, MathContext.DECIMAL128);
            };
        }

        @Override
        public boolean isWhole() {
            return operator != '/' && left.isWhole() && right.isWhole();
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }

        @Override
        public String written(Figures figures) {
            return bracketed(left, false, left.written(figures)) + " " + operator + " "
                    + bracketed(right, true, right.written(figures));
        }

        @Override
        public String feel() {
            return "(" + left.feel() + " " + operator + " " + right.feel() + ")";
        }

        private String bracketed(Expression part, boolean behind, String written) {
            boolean sum = part instanceof Binary binary && (binary.operator == '+' || binary.operator == '-');
            boolean product = part instanceof Binary && !sum;
            boolean timesOrBy = operator == '*' || operator == '/';
            return sum && (timesOrBy || behind) || product && behind && timesOrBy ? "(" + written + ")" : written;
        }
    }

    record Extreme(boolean least, List<Expression> parts) implements Expression {
        public Extreme {
            parts = List.copyOf(parts);
        }

        @Override
        public BigDecimal value(ToLongFunction<FactColumn> facts) {
            Stream<BigDecimal> values = parts.stream().map(part -> part.value(facts));
            return values.reduce(least ? BigDecimal::min : BigDecimal::max).orElseThrow();
        }

        @Override
        public boolean isWhole() {
            return parts.stream().allMatch(Expression::isWhole);
        }

        @Override
        public String written(Figures figures) {
            return call(parts.stream().map(part -> part.written(figures)));
        }

        @Override
        public String feel() {
            return call(parts.stream().map(Expression::feel));
        }

        private String call(Stream<String> arguments) {
            return arguments.collect(Collectors.joining(", ", least ? "min(" : "max(", ")"));
        }
    }

    /** @param unit more than 0; the value becomes a multiple of it */
    record Round(Expression part, BigDecimal unit, RoundingMode mode) implements Expression {

        private static final Map<RoundingMode, String> FEEL = Map.of(
                RoundingMode.UP, "round up",
                RoundingMode.DOWN, "round down",
                RoundingMode.HALF_UP, "round half up",
                RoundingMode.HALF_DOWN, "round half down",
                RoundingMode.HALF_EVEN, "decimal",
                RoundingMode.CEILING, "ceiling",
                RoundingMode.FLOOR, "floor");

        @Override
        public BigDecimal value(ToLongFunction<FactColumn> facts) {
            return part.value(facts)
                    .divide(unit, MathContext.DECIMAL128)
                    .setScale(0, mode)
                    .multiply(unit);
        }

        @Override
        public boolean isWhole() {
            return unit.stripTrailingZeros().scale() <= 0;
        }

        @Override
        public List<Expression> parts() {
            return List.of(part, new Literal(unit));
        }

        @Override
        public String written(Figures figures) {
            return "round(" + part.written(figures) + ", " + figures.number(unit) + ", " + mode + ")";
        }

        @Override
        public String feel() {
            String divided = "(" + part.feel() + " / " + unit.toPlainString() + ")";
            String called = FEEL.get(mode) + "(" + divided + ", 0)";
            return String.format(Locale.ROOT, "(%s * %s)", called, unit.toPlainString());
        }
    }
}
