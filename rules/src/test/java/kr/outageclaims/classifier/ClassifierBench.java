package kr.outageclaims.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.outageclaims.outage.OutageCalendar;
import org.junit.jupiter.api.Test;

/**
 * Texts read a CPU-second on one thread, beside a plain regular expression that only looks for the names of ten services
 * and for amounts. Both go over the same labelled texts of at most {@value #SHORT} characters, in turn, in one run; the
 * best of each is told, since other work on the machine only makes slower. No test of the build:
 * {@code ./mvnw -pl rules test -Dtest=ClassifierBench}.
 */
class ClassifierBench {

    private static final int SHORT = 80;
    private static final int ROUNDS = 12;
    private static final int READINGS = 40_000;
    private static final Pattern PLAIN =
            Pattern.compile("카카오\\s*톡|카톡|카카오\\s*페이|카카오\\s*뱅크|카카오\\s*맵|기프티콘|택시|킥보드|멜론|메일|[0-9][0-9,.]*\\s*(?:만\\s*)?원");

    @Test
    void printsTextsACpuSecondBesideARegularExpression() {
        Classifier classifier =
                Classifier.newest(OutageCalendar.of("2022-10-15-pangyo").orElseThrow());
        List<String> texts = Stream.of("hand-one.tsv", "hand-two.tsv", "narratives-own.tsv", "narratives-second.tsv")
                .flatMap(file -> LabelledText.in(file).stream())
                .map(LabelledText::narrative)
                .filter(text -> text.length() <= SHORT)
                .toList();
        double characters = texts.stream().mapToInt(String::length).average().orElseThrow();
        double best = 0;
        double regex = 0;
        long seen = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpu();
            for (int i = 0; i < READINGS; i++) {
                seen += classifier
                        .classify(ClaimText.of(texts.get(i % texts.size())))
                        .margin();
            }
            long between = cpu();
            for (int i = 0; i < READINGS; i++) {
                Matcher matcher = PLAIN.matcher(texts.get(i % texts.size()));
                while (matcher.find()) {
                    seen += matcher.end();
                }
            }
            best = Math.max(best, READINGS * 1e9 / (between - start));
            regex = Math.max(regex, READINGS * 1e9 / (cpu() - between));
        }
        System.out.printf(
                Locale.ROOT,
                "%d texts of %.0f characters: classifier %,.0f a CPU-second, regex pass %,.0f, ratio %.2f (%d)%n",
                texts.size(),
                characters,
                best,
                regex,
                best / regex,
                seen);

        assertThat(best).isPositive();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
