package kr.outageclaims.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kr.outageclaims.outage.OutageCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How right the keywords are on labelled texts. Prints a line of percentages a file and every mistake. The keywords were
 * developed with these files at hand, so the floors hold what was reached; they don't tell how unseen texts fare.
 */
class AccuracyTest {

    private static final Map<String, Double> FLOORS =
            Map.of("service", 0.96, "feature", 0.90, "reporter", 0.96, "tier", 0.96, "nature", 0.96, "amount", 0.96);
    private static final double ACCEPTED_FLOOR = 0.50;
    private static final double ACCEPTED_RIGHT_FLOOR = 0.98;

    private static final Classifier CLASSIFIER =
            Classifier.newest(OutageCalendar.of("2022-10-15-pangyo").orElseThrow());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "narratives-dev.tsv",
                "narratives-own.tsv",
                "narratives-second.tsv",
                "narratives-third.tsv",
                "narratives-fourth.tsv"
            })
    void mostTextsAreReadRightlyAndWhatIsAcceptedIsRight(String file) {
        List<LabelledText> texts = LabelledText.in(file);
        Map<String, Integer> right = new TreeMap<>();
        int accepted = 0;
        int acceptedRight = 0;
        for (LabelledText text : texts) {
            Classification found = CLASSIFIER.classify(ClaimText.of(text.narrative()));
            Map<String, Boolean> judged = text.judge(found);
            judged.forEach((question, fits) -> right.merge(question, fits ? 1 : 0, Integer::sum));
            accepted += found.manual() ? 0 : 1;
            acceptedRight += !found.manual() && judged.get("service") && judged.get("nature") ? 1 : 0;
            tell(text, found, judged);
        }
        System.out.println(table(file, texts.size(), right, accepted, acceptedRight));

        assertThat(right)
                .allSatisfy((question, count) -> assertThat((double) count / texts.size())
                        .as(question)
                        .isGreaterThanOrEqualTo(FLOORS.get(question)));
        assertThat((double) accepted / texts.size()).isGreaterThanOrEqualTo(ACCEPTED_FLOOR);
        assertThat((double) acceptedRight / accepted).isGreaterThanOrEqualTo(ACCEPTED_RIGHT_FLOOR);
    }

    private static void tell(LabelledText text, Classification found, Map<String, Boolean> judged) {
        List<String> wrong = new ArrayList<>();
        judged.forEach((question, fits) -> {
            if (!fits) {
                wrong.add(question);
            }
        });
        if (!wrong.isEmpty()) {
            System.out.println(
                    wrong + (found.manual() ? " (manual) " : " ") + text + System.lineSeparator() + "    " + found);
        }
    }

    private static String table(String file, int texts, Map<String, Integer> right, int accepted, int acceptedRight) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-22s %3d texts", file, texts));
        right.forEach((question, count) ->
                line.append(String.format(Locale.ROOT, "  %s %.1f %%", question, 100.0 * count / texts)));
        return line.append(String.format(
                        Locale.ROOT,
                        "  accepted %.1f %%, of them right %.1f %%",
                        100.0 * accepted / texts,
                        100.0 * acceptedRight / accepted))
                .toString();
    }
}
