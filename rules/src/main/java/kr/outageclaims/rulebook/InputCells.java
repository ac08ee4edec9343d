package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.outageclaims.rulebook.Cell.Range;

/**
 * Reads input cells. The whole grammar: {@code -}; {@code unknown}; a code or whole number; {@code < <= > >=} before a
 * number; an interval such as {@code [1..9]} or {@code (1..9)}; several of these joined by commas; {@code not(…)}
 * around them. {@code not(…)} holds for known facts only.
 */
final class InputCells {

    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(\\S+)");
    private static final Pattern INTERVAL = Pattern.compile("([\\[(])\\s*(\\S+?)\\s*\\.\\.\\s*(\\S+?)\\s*([\\])])");
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,14}");
    private static final String UNKNOWN_WORD = "unknown";

    private final Vocabulary vocabulary;

    InputCells(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @throws CellFault when {@code text} is not in the grammar */
    Cell read(FactColumn column, String text) {
        if (text.equals("-")) {
            return new Cell.Any();
        }
        if (text.isEmpty()) {
            throw new CellFault("비어 있습니다. 따지지 않는 사실에는 - 를 적으세요.", "is empty; write - where the fact does not matter");
        }
        Asked asked = Asked.of(text);
        if (asked.unknown && !column.mayBeUnknown()) {
            throw new CellFault(
                    "unknown을 묻지만 " + column.header() + " 값은 언제나 알려져 있습니다.",
                    "asks for unknown, but " + column.header() + " is always known");
        }
        Cell cell = column.isNumber() ? numbers(asked) : codes(column, asked);
        refuseIdle(cell, column);
        return cell;
    }

    /**
     * @param items what stands between the commas, {@code unknown} aside
     * @param negated {@code not(…)} stands around them
     */
    private record Asked(String text, List<String> items, boolean negated, boolean unknown) {

        static Asked of(String text) {
            Matcher not = NOT.matcher(text);
            boolean negated = not.matches();
            List<String> items = split(negated ? not.group(1) : text);
            List<String> values =
                    items.stream().filter(item -> !item.equals(UNKNOWN_WORD)).toList();
            return new Asked(text, values, negated, items.contains(UNKNOWN_WORD));
        }
    }

    private static Cell numbers(Asked asked) {
        List<Range> ranges =
                Range.joined(asked.items.stream().map(InputCells::range).toList());
        return asked.negated
                ? new Cell.Numbers(asked.text, Range.complement(ranges), false)
                : new Cell.Numbers(asked.text, ranges, asked.unknown);
    }

    private Cell codes(FactColumn column, Asked asked) {
        long places = 0;
        for (String written : asked.items) {
            String item = column.code(written);
            if (!vocabulary.knows(column, item)) {
                String known = String.join(", ", vocabulary.codes(column));
                throw new CellFault(
                        "\"" + item + "\": 모르는 코드입니다. " + column.header() + "에 쓸 수 있는 것: " + known + ".",
                        "holds \"" + item + "\"; " + column.header() + " can be " + known);
            }
            places |= 1L << vocabulary.place(column, item);
        }
        return asked.negated
                ? new Cell.Codes(asked.text, ~places, false)
                : new Cell.Codes(asked.text, places, asked.unknown);
    }

    private static Range range(String item) {
        Matcher comparison = COMPARISON.matcher(item);
        if (comparison.matches()) {
            long number = whole(comparison.group(2));
            return nonEmpty(
                    item,
                    switch (comparison.group(1)) {
                        case "<" -> new Range(0, number - 1);
                        case "<=" -> new Range(0, number);
                        case ">" -> new Range(number + 1, Long.MAX_VALUE);
                        default -> new Range(number, Long.MAX_VALUE);
                    });
        }
        Matcher interval = INTERVAL.matcher(item);
        if (interval.matches()) {
            long from = whole(interval.group(2)) + (interval.group(1).equals("(") ? 1 : 0);
            long to = whole(interval.group(3)) - (interval.group(4).equals(")") ? 1 : 0);
            return nonEmpty(item, new Range(from, to));
        }
        long number = whole(item);
        return new Range(number, number);
    }

    private static Range nonEmpty(String item, Range range) {
        if (range.isEmpty()) {
            throw new CellFault(
                    "\"" + item + "\": 이를 채우는 수가 없습니다. 두 끝을 바꾸거나 넓히세요.",
                    "holds \"" + item + "\", which no number can meet; swap or widen its ends");
        }
        return range;
    }

    private static long whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new CellFault(
                    "\"" + text + "\": 쉼표 없는 정수, <= 300000 같은 비교, [300001..500000] 같은 구간을 적으세요.",
                    "holds \"" + text
                            + "\"; write a whole number in digits without separators, a comparison like <= 300000, or an"
                            + " interval like [300001..500000]");
        }
        return Long.parseLong(text);
    }

    private static List<String> split(String text) {
        List<String> items = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            if (item.isBlank()) {
                throw new CellFault(
                        "\"" + text + "\": 쉼표나 괄호 사이가 비어 있습니다.",
                        "has nothing between two commas or brackets in \"" + text + "\"");
            }
            items.add(item.strip());
        }
        return items;
    }

    private static void refuseIdle(Cell cell, FactColumn column) {
        boolean everything = cell instanceof Cell.Numbers numbers
                && numbers.ranges().equals(List.of(Range.ALL))
                && (numbers.holdsForUnknown() || !column.mayBeUnknown());
        boolean nothing =
                cell instanceof Cell.Numbers numbers && numbers.ranges().isEmpty() && !numbers.holdsForUnknown();
        if (everything || nothing) {
            throw new CellFault(
                    "\"" + cell.asked() + "\": " + (everything ? "모든 값이 맞습니다. - 를 적으세요." : "어떤 값도 맞지 않습니다. 행을 빼세요."),
                    "holds \"" + cell.asked() + "\", which "
                            + (everything ? "every fact meets; write -" : "no fact can meet; take the row out"));
        }
    }
}
