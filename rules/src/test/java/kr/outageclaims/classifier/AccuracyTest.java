package kr.outageclaims.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.outageclaims.outage.OutageCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How right the keywords are on labelled texts; prints a table and every mistake, holds floors. */
class AccuracyTest {

    private final Classifier classifier =
            Classifier.newest(OutageCalendar.of("2022-10-15-pangyo").orElseThrow());

    @ParameterizedTest
    @CsvSource({"narratives-dev.tsv, 0.90", "narratives-own.tsv, 0.90", "narratives-second.tsv, 0.90"})
    void mostTextsAreReadRightly(String file, double floor) {
        List<LabelledText> texts = LabelledText.in(file);
        Map<String, Integer> right = new TreeMap<>();
        int accepted = 0;
        int acceptedRight = 0;
        for (LabelledText text : texts) {
            Classification found = classifier.classify(ClaimText.of(text.narrative()));
            Map<String, Boolean> judged = text.judge(found);
            judged.forEach((question, fits) -> right.merge(question, fits ? 1 : 0, Integer::sum));
            if (judged.containsValue(false)) {
                System.out.println(text + "\n   "
                        + judged.entrySet().stream()
                                .filter(e -> !e.getValue())
                                .map(Map.Entry::getKey)
                                .toList() + " " + found);
            }
            if (!found.manual()) {
                accepted++;
                acceptedRight += judged.get("service") && judged.get("nature") ? 1 : 0;
            }
        }
        System.out.println(
                file + " of " + texts.size() + ": " + right + " accepted " + accepted + " right " + acceptedRight);
        assertThat(right)
                .allSatisfy((question, count) ->
                        assertThat((double) count / texts.size()).isGreaterThanOrEqualTo(floor));
    }
}
