package kr.outageclaims.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * One amount that a row gives.
 *
 * @param what {@code cash}, or the kind of entitlement
 */
record Output(String what, Expression expression) {

    static final String CASH = "cash";
    /** Far above anything owed; past it an amount is taken for a slip. */
    private static final BigDecimal MOST = new BigDecimal("1000000000000000");

    private static final Expression.Figures BARE = new Expression.Figures() {
        @Override
        public String fact(FactColumn column) {
            return column.header();
        }

        @Override
        public String number(BigDecimal number) {
            return number.toPlainString();
        }
    };

    /** {@code -}, or one expression. */
    static List<Output> cash(String text) {
        return text.equals("-") ? List.of() : List.of(new Output(CASH, Expressions.read(text)));
    }

    /** {@code -}, or {@code kind:expression} joined by semicolons. */
    static List<Output> entitlements(String text, EntitlementKinds kinds) {
        if (text.equals("-")) {
            return List.of();
        }
        List<Output> outputs = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String item : text.split(";", -1)) {
            int colon = item.indexOf(':');
            if (colon < 0) {
                throw new CellFault(
                        "\"" + item.strip() + "\": melon-days:3처럼 종류:수량으로 적으세요.",
                        "holds \"" + item.strip() + "\"; write kind:quantity, e.g. melon-days:3");
            }
            String kind = item.substring(0, colon).strip();
            if (kinds.kind(kind).isEmpty()) {
                String known = kinds.all().stream().map(EntitlementKind::code).collect(Collectors.joining(", "));
                throw new CellFault(
                        "\"" + kind + "\": 모르는 종류입니다. 쓸 수 있는 것: " + known + ".",
                        "promises \"" + kind + "\"; known are " + known);
            }
            if (!seen.add(kind)) {
                throw new CellFault(kind + ": 두 번 있습니다. 하나로 더해 적으세요.", "promises " + kind + " twice; add the two up");
            }
            outputs.add(
                    new Output(kind, Expressions.read(item.substring(colon + 1).strip())));
        }
        return outputs;
    }

    boolean isCash() {
        return what.equals(CASH);
    }

    boolean isComputed() {
        return !expression.facts().isEmpty();
    }

    /** The amount; -1 when it is past every sensible bound, or below 0. */
    long amount(ToLongFunction<FactColumn> facts) {
        BigDecimal value = expression.value(facts);
        return value.signum() < 0 || value.compareTo(MOST) > 0 ? -1 : value.longValueExact();
    }

    Trace.Working working(ToLongFunction<FactColumn> facts, long amount) {
        Expression unrounded = expression instanceof Expression.Round round ? round.part() : expression;
        Map<String, Long> used = new HashMap<>();
        expression.facts().forEach(column -> used.put(column.header(), facts.applyAsLong(column)));
        String figures = unrounded.written(new Expression.Figures() {
            @Override
            public String fact(FactColumn column) {
                return Long.toString(facts.applyAsLong(column));
            }

            @Override
            public String number(BigDecimal number) {
                return number.toPlainString();
            }
        });
        return new Trace.Working(what, figures, used, cut(unrounded.value(facts)), amount);
    }

    /** The expression as it stands in the table, with even spaces. */
    String written() {
        return expression.written(BARE);
    }

    private static String cut(BigDecimal value) {
        BigDecimal twoDecimals = value.setScale(2, RoundingMode.DOWN);
        BigDecimal plain = value.stripTrailingZeros();
        return twoDecimals.compareTo(value) == 0
                ? (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString()
                : twoDecimals.toPlainString() + "…";
    }
}
