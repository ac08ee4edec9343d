package kr.outageclaims.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.outageclaims.outage.OutageCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts written by hands that knew neither the keywords nor each other's texts. Holds the floors of docs/text-quality.md
 * and writes its confusion tables to {@code target/text-quality.md}. Each file was scored once before the keywords had
 * seen it; from then on its figures only hold what was reached.
 */
class TextQualityTest {

    private static final Classifier CLASSIFIER =
            Classifier.newest(OutageCalendar.of("2022-10-15-pangyo").orElseThrow());

    static List<String> hands() {
        return Stream.of("one", "two", "three", "four", "five", "six", "seven")
                .map(hand -> "hand-" + hand + ".tsv")
                .toList();
    }

    @ParameterizedTest
    @MethodSource("hands")
    void textsOfOtherHandsAreReadAsWellAsWeSay(String file) {
        TextQuality quality = TextQuality.of(file, CLASSIFIER);

        assertThat(quality.right("service")).as("service").isGreaterThanOrEqualTo(0.90);
        assertThat(quality.right("money")).as("monetary or not").isGreaterThanOrEqualTo(0.88);
        assertThat(quality.right("reporter")).as("reporter").isGreaterThanOrEqualTo(0.85);
        assertThat(quality.right("tier")).as("tier").isGreaterThanOrEqualTo(0.85);
        assertThat(quality.right("amount")).as("amount").isGreaterThanOrEqualTo(0.92);
        assertThat(quality.accepted()).as("accepted").isGreaterThanOrEqualTo(0.50);
        assertThat(quality.acceptedRight()).as("right of the accepted").isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void theTablesAreWritten() throws IOException {
        List<String> pages = new ArrayList<>();
        hands().forEach(file -> pages.add(TextQuality.of(file, CLASSIFIER).markdown()));
        Path tables = Path.of("target", "text-quality.md");
        Files.createDirectories(tables.getParent());

        Files.writeString(tables, String.join("\n", pages));

        assertThat(tables).content().contains("## hand-one.tsv", "## hand-two.tsv");
    }
}
