package kr.outageclaims.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads expressions. The whole grammar: numbers, facts by their column's name, {@code + - * /}, brackets,
 * {@code min(a, b …)}, {@code max(a, b …)}, {@code round(x, unit, MODE)}. Only a number may stand behind {@code /}.
 */
final class Expressions {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:([0-9]+(?:\\.[0-9]+)?)|([A-Za-z_]+)|([-+*/(),]))\\s*");
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,14})(\\.[0-9]{1,10})?");
    private static final int DEEPEST = 20;

    private final String text;
    private final List<String> tokens;
    private int next;
    private int depth;

    private Expressions(String text) {
        this.text = text;
        this.tokens = tokens(text);
    }

    /** @throws CellFault when {@code text} is not in the grammar or may give a fraction */
    static Expression read(String text) {
        Expressions reader = new Expressions(text);
        Expression expression = reader.sum();
        if (reader.next < reader.tokens.size()) {
            throw reader.fault("does not go on with \"" + reader.tokens.get(reader.next) + "\"");
        }
        if (!expression.isWhole()) {
            throw reader.fault("may give a fraction; write round(…, 1, HALF_UP) or another unit and mode around it");
        }
        return expression;
    }

    private Expression sum() {
        if (++depth > DEEPEST) {
            throw fault("is nested more than " + DEEPEST + " deep");
        }
        Expression left = product();
        while (isNext("+") || isNext("-")) {
            left = new Expression.Binary(take().charAt(0), left, product());
        }
        depth--;
        return left;
    }

    private Expression product() {
        Expression left = factor();
        while (isNext("*") || isNext("/")) {
            char operator = take().charAt(0);
            Expression right = factor();
            if (operator == '/' && !isNumberOtherThanZero(right)) {
                throw fault("divides by something other than a number that is not 0");
            }
            left = new Expression.Binary(operator, left, right);
        }
        return left;
    }

    private Expression factor() {
        String token = take();
        if (token.equals("(")) {
            Expression inside = sum();
            expect(")");
            return inside;
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Expression.Literal(number(token));
        }
        return switch (token) {
            case "min", "max" -> new Expression.Extreme(token.equals("min"), arguments());
            case "round" -> round();
            default ->
                new Expression.Fact(
                        FactColumn.ofHeader(token)
                                .filter(FactColumn::isNumber)
                                .orElseThrow(
                                        () -> fault(
                                                "holds \"" + token + "\"; only numbers, min, max, round and the facts"
                                                        + " overlap_minutes, accumulated_minutes, beneficiary_rank, loss, fee, charge may stand here")));
        };
    }

    private List<Expression> arguments() {
        expect("(");
        List<Expression> arguments = new ArrayList<>(List.of(sum()));
        expect(",");
        arguments.add(sum());
        while (isNext(",")) {
            take();
            arguments.add(sum());
        }
        expect(")");
        return arguments;
    }

    private Expression round() {
        expect("(");
        Expression part = sum();
        expect(",");
        BigDecimal unit = number(take());
        expect(",");
        RoundingMode mode = mode(take());
        expect(")");
        if (unit.signum() == 0) {
            throw fault("rounds to a unit of 0");
        }
        return new Expression.Round(part, unit, mode);
    }

    private RoundingMode mode(String name) {
        return switch (name) {
            case "UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN" -> RoundingMode.valueOf(name);
            default ->
                throw fault(
                        "rounds by \"" + name + "\"; write UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN or HALF_EVEN");
        };
    }

    private BigDecimal number(String token) {
        if (!NUMBER.matcher(token).matches()) {
            throw fault("holds \"" + token + "\"; write a number of at most 15 digits without separators");
        }
        return new BigDecimal(token);
    }

    private static boolean isNumberOtherThanZero(Expression expression) {
        return expression instanceof Expression.Literal literal
                && literal.number().signum() != 0;
    }

    private boolean isNext(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private String take() {
        if (next == tokens.size()) {
            throw fault("breaks off");
        }
        return tokens.get(next++);
    }

    private void expect(String token) {
        if (!isNext(token)) {
            throw fault("lacks \"" + token + "\"" + (next < tokens.size() ? " before " + tokens.get(next) : ""));
        }
        next++;
    }

    private CellFault fault(String what) {
        return new CellFault("holds \"" + text + "\", which " + what);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                throw new CellFault("holds \"" + text + "\", which has \"" + text.charAt(at)
                        + "\"; only numbers, facts, + - * / ( ) , min, max and round may stand here");
            }
            tokens.add(matcher.group().strip());
            at = matcher.end();
        }
        return tokens;
    }
}
