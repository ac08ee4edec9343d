package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words which claims a {@link Box} holds, services and features by their names and codes. */
final class BoxWords {

    private final Vocabulary vocabulary;
    private final FactNames names = FactNames.shipped();

    BoxWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Words of(Box box) {
        List<Words> conditions = new ArrayList<>();
        if (box.cell(FactColumn.SERVICE).asks() || box.cell(FactColumn.FEATURE).asks()) {
            conditions.add(new PlaceWords(vocabulary).of(box));
        }
        for (FactColumn column : box.asking()) {
            if (box.cell(column) instanceof Cell.Numbers numbers) {
                conditions.add(numbers(column, numbers));
            } else if (column != FactColumn.SERVICE && column != FactColumn.FEATURE) {
                conditions.add(codes(column, box.cell(column)));
            }
        }
        return Words.all(conditions);
    }

    /** Single numbers of a column: 손해액 300,000원, 300,001원. */
    Words numbers(FactColumn column, List<Long> numbers) {
        FactNames.Name name = names.of(column);
        String korean = numbers.stream()
                .map(number -> Figure.korean(column, number))
                .collect(Collectors.joining(", ", name.korean() + " ", ""));
        String english = numbers.stream()
                .map(number -> Figure.english(column, number))
                .collect(Collectors.joining(", ", name.english() + " ", ""));
        return new Words(korean, korean + "인", english);
    }

    private Words codes(FactColumn column, Cell cell) {
        List<Words> choices = new ArrayList<>();
        List<String> codes = vocabulary.codes(column);
        for (int place = 0; place < codes.size(); place++) {
            if (cell.holds(place)) {
                FactNames.Name name = names.of(column, codes.get(place));
                choices.add(new Words(name.korean(), name.koreanEnd(), name.english()));
            }
        }
        return Words.any(choices);
    }

    private Words numbers(FactColumn column, Cell.Numbers cell) {
        FactNames.Name name = names.of(column);
        if (cell.ranges().isEmpty()) {
            return new Words(name.korean() + " 모름", name.korean() + "을 모르는", name.english() + " unknown");
        }
        if (cell.ranges().equals(List.of(Cell.Range.ALL))) {
            return new Words(name.korean() + " 앎", name.korean() + "을 아는", name.english() + " known");
        }
        List<String> korean = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (Cell.Range range : cell.ranges()) {
            korean.add(korean(column, range));
            english.add(english(column, range));
        }
        String koreanNumbers = name.korean() + " " + String.join(" 또는 ", korean);
        String of = column.unit() == Unit.RANK ? " " : " of ";
        String englishNumbers = name.english() + of + String.join(" or" + of, english);
        return cell.holdsForUnknown()
                ? new Words(koreanNumbers + "이거나 모름", koreanNumbers + "이거나 모르는", englishNumbers + ", or unknown")
                : new Words(koreanNumbers, koreanNumbers + "인", englishNumbers);
    }

    private static String korean(FactColumn column, Cell.Range range) {
        String least = Figure.korean(column, range.least());
        if (range.most() == Long.MAX_VALUE) {
            return least + (column.unit() == Unit.RANK ? " 이후" : " 이상");
        }
        String most = Figure.korean(column, range.most());
        if (range.least() == range.most()) {
            return least;
        }
        return range.least() <= column.least() ? most + " 이하" : least + " 이상 " + most + " 이하";
    }

    private static String english(FactColumn column, Cell.Range range) {
        String least = Figure.english(column, range.least());
        if (range.most() == Long.MAX_VALUE) {
            return least + (column.unit() == Unit.RANK ? " or later" : " or more");
        }
        String most = Figure.english(column, range.most());
        if (range.least() == range.most()) {
            return least;
        }
        return range.least() <= column.least() ? "at most " + most : least + " to " + most;
    }
}
