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
            throw reader.fault(
                    "\"" + reader.tokens.get(reader.next) + "\" 앞에서 식이 끝났습니다.",
                    "does not go on with \"" + reader.tokens.get(reader.next) + "\"");
        }
        if (!expression.isWhole()) {
            throw reader.fault(
                    "원 단위로 떨어지지 않을 수 있습니다. round(…, 1, HALF_UP)처럼 단위와 반올림 방식을 적으세요.",
                    "may give a fraction; write round(…, 1, HALF_UP) or another unit and mode around it");
        }
        return expression;
    }

    private Expression sum() {
        if (++depth > DEEPEST) {
            throw fault("괄호가 " + DEEPEST + "겹을 넘습니다.", "is nested more than " + DEEPEST + " deep");
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
                throw fault("0이 아닌 수로만 나눌 수 있습니다.", "divides by something other than a number that is not 0");
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
                                                "\"" + token
                                                        + "\": 수, min, max, round와 overlap_minutes, accumulated_minutes,"
                                                        + " beneficiary_rank, loss, fee, charge만 쓸 수 있습니다.",
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
        expectMore();
        BigDecimal unit = number(take());
        expectMore();
        RoundingMode mode = mode(take());
        expect(")");
        if (unit.signum() == 0) {
            throw fault("0 단위로는 반올림할 수 없습니다.", "rounds to a unit of 0");
        }
        return new Expression.Round(part, unit, mode);
    }

    private RoundingMode mode(String name) {
        return switch (name) {
            case "UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN" -> RoundingMode.valueOf(name);
            default ->
                throw fault(
                        "\"" + name + "\": 반올림 방식이 아닙니다. UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN 가운데"
                                + " 적으세요.",
                        "rounds by \"" + name + "\"; write UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN or HALF_EVEN");
        };
    }

    private BigDecimal number(String token) {
        if (!NUMBER.matcher(token).matches()) {
            throw fault(
                    "\"" + token + "\": 쉼표 없이 15자리까지의 수를 적으세요.",
                    "holds \"" + token + "\"; write a number of at most 15 digits without separators");
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
            throw fault("식이 끝나지 않았습니다.", "breaks off");
        }
        return tokens.get(next++);
    }

    private void expect(String token) {
        if (!isNext(token)) {
            throw fault(
                    "\"" + token + "\"이(가) 빠졌습니다.",
                    "lacks \"" + token + "\"" + (next < tokens.size() ? " before " + tokens.get(next) : ""));
        }
        next++;
    }

    /** In {@code round(x, unit, MODE)}: without unit or mode nobody could tell what comes out. */
    private void expectMore() {
        if (isNext(")")) {
            throw fault(
                    "반올림 단위나 방식이 없습니다. round(fee, 10, HALF_UP)처럼 둘 다 적으세요.",
                    "rounds without a unit or a mode; write both, e.g. round(fee, 10, HALF_UP)");
        }
        expect(",");
    }

    private CellFault fault(String korean, String english) {
        return new CellFault("\"" + text + "\": " + korean, "holds \"" + text + "\", which " + english);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                throw new CellFault(
                        "\"" + text + "\": \"" + text.charAt(at)
                                + "\" 자는 쓸 수 없습니다. 수, 사실, + - * / ( ) , min, max, round만" + " 쓸 수 있습니다.",
                        "holds \"" + text + "\", which has \"" + text.charAt(at)
                                + "\"; only numbers, facts, + - * / ( ) , min, max and round may stand here");
            }
            tokens.add(matcher.group().strip());
            at = matcher.end();
        }
        return tokens;
    }
}
