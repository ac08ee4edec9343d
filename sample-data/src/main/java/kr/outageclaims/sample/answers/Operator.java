package kr.outageclaims.sample.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.sample.answers.FilledWorkbook.Line;
import kr.outageclaims.sample.claims.Truth;

/**
 * The sample operator: answers the manual workbook, sheets {@code 묶음} and {@code 개별}, as somebody does who reads the
 * rows shown. A group is answered as most of its shown claims are, a shown claim that differs by its own row; where
 * nothing is known of a claim the guess is let stand.
 */
public final class Operator {

    private static final String GROUPS = "묶음";
    private static final String SINGLES = "개별";
    private static final String GROUP = "묶음번호";
    private static final String RECEIPT = "접수번호";
    private static final String KNOWN_LOSS = "알려진 손해(원)";
    private static final String AS_GUESSED = "맞음";
    private static final String YES = "O";
    private static final String AMOUNT = "금액";

    private final KnownTruth truth;
    private final QueueWording wording;

    /** @param incident whose services the workbook names */
    public Operator(KnownTruth truth, String incident) {
        this.truth = truth;
        this.wording = QueueWording.of(incident);
    }

    /** Answers every row of {@code in} and saves the workbook as {@code out}; tells how many rows were answered. */
    public int answer(Path in, Path out) throws IOException {
        try (FilledWorkbook workbook = FilledWorkbook.open(in)) {
            List<Line> groups = workbook.lines(GROUPS);
            List<Line> singles = workbook.lines(SINGLES);
            Map<String, Map<String, String>> byGroup = answersByGroup(singles);
            int answered = 0;
            for (Line group : groups) {
                write(group, byGroup.getOrDefault(group.text(GROUP), Map.of()));
                answered++;
            }
            for (Line single : singles) {
                answered += answerSingle(single, byGroup) ? 1 : 0;
            }
            workbook.save(out);
            return answered;
        }
    }

    /** By group number what most of the shown claims are; the first of equals. */
    private Map<String, Map<String, String>> answersByGroup(List<Line> singles) {
        Map<String, Map<Map<String, String>, Integer>> votes = new HashMap<>();
        for (Line single : singles) {
            answerOf(single)
                    .ifPresent(answer -> votes.computeIfAbsent(single.text(GROUP), group -> new LinkedHashMap<>())
                            .merge(answer, 1, Integer::sum));
        }
        Map<String, Map<String, String>> answers = new HashMap<>();
        votes.forEach((group, counted) -> {
            int most =
                    counted.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            counted.entrySet().stream()
                    .filter(entry -> entry.getValue() == most)
                    .findFirst()
                    .ifPresent(entry -> answers.put(group, entry.getKey()));
        });
        return answers;
    }

    /** A claim of a group needs an answer of its own only where it differs from its group. */
    private boolean answerSingle(Line single, Map<String, Map<String, String>> byGroup) {
        Optional<Map<String, String>> answer = answerOf(single);
        String group = single.text(GROUP);
        if (!group.isEmpty() && (answer.isEmpty() || answer.get().equals(byGroup.get(group)))) {
            return false;
        }
        write(single, answer.orElse(Map.of()));
        truth.of(single.text(RECEIPT))
                .flatMap(Truth::won)
                .filter(won -> single.number(KNOWN_LOSS) == 0)
                .ifPresent(won -> single.write(AMOUNT, String.valueOf(won)));
        return true;
    }

    private Optional<Map<String, String>> answerOf(Line single) {
        return truth.of(single.text(RECEIPT)).map(wording::answer);
    }

    private static void write(Line line, Map<String, String> answer) {
        boolean asGuessed = answer.entrySet().stream()
                .allMatch(cell -> withoutService(cell.getValue()).equals(line.text("추정 " + cell.getKey())));
        if (asGuessed) {
            line.write(AS_GUESSED, YES);
        } else {
            answer.forEach(line::write);
        }
    }

    /** The guess shows a feature without its service. */
    private static String withoutService(String text) {
        return text.substring(
                text.indexOf(QueueWording.FEATURE_OF) < 0
                        ? 0
                        : text.indexOf(QueueWording.FEATURE_OF) + QueueWording.FEATURE_OF.length());
    }
}
