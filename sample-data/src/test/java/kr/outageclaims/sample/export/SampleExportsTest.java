package kr.outageclaims.sample.export;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.outageclaims.sample.claims.BadRows;
import kr.outageclaims.sample.claims.SampleRows;
import kr.outageclaims.sample.claims.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleExportsTest {

    private static final List<String> FILES = List.of("email.csv", "call-centre.csv", "messenger.xlsx", "truth.csv");

    @TempDir
    private Path folder;

    @Test
    void theWholeSampleHasThePublishedMarginals() throws IOException {
        List<Truth> accepted = acceptedOf(write("all", 105_116, 1));

        assertThat(accepted).hasSize(105_116);
        assertThat(inScope(accepted)).hasSize(87_198);
        assertThat(countedBy(inScope(accepted), truth -> truth.tier() + " " + truth.damageNature()))
                .isEqualTo(Map.of("PAID MONETARY", 14_918L, "FREE MONETARY", 13_198L, "FREE NON_MONETARY", 59_082L));
        assertThat(countedBy(inScope(accepted), Truth::reporter))
                .isEqualTo(Map.of("INDIVIDUAL", 78_130L, "SMALL_BUSINESS", 8_894L, "LARGER_COMPANY", 174L));
    }

    @Test
    void aSmallSampleHasTheSameSharesByTheLargestRemainder() throws IOException {
        List<Truth> accepted = acceptedOf(write("small", 200, 1));

        assertThat(accepted).hasSize(200);
        assertThat(countedBy(inScope(accepted), truth -> truth.tier() + " " + truth.damageNature()))
                .isEqualTo(Map.of("PAID MONETARY", 28L, "FREE MONETARY", 25L, "FREE NON_MONETARY", 113L));
        assertThat(countedBy(inScope(accepted), Truth::reporter))
                .isEqualTo(Map.of("INDIVIDUAL", 149L, "SMALL_BUSINESS", 17L));
    }

    @Test
    void theSameSeedWritesTheSameBytesAndAnotherSeedOthers() throws IOException {
        Path once = write("once", 300, 7);
        Path again = write("again", 300, 7);
        Path other = write("other", 300, 8);

        for (String file : FILES) {
            assertThat(once.resolve(file)).hasSameBinaryContentAs(again.resolve(file));
            assertThat(Files.mismatch(once.resolve(file), other.resolve(file))).isNotNegative();
        }
    }

    @Test
    void everyKindOfBadRowStandsInTheTruthUnderItsCode() throws IOException {
        List<Truth> truths = truthsOf(write("bad", 200, 1));

        Map<String, Long> rejects = countedBy(
                truths.stream()
                        .filter(truth ->
                                !truth.isAccepted() && !truth.expected().equals(Truth.REPEAT))
                        .toList(),
                Truth::expected);

        assertThat(rejects).isEqualTo(Stream.of(BadRows.values()).collect(groupingBy(BadRows::code, counting())));
    }

    @Test
    void repeatsAndChangedRowsFollowTheRowTheyRepeat() throws IOException {
        List<String> seen = new ArrayList<>();
        for (Truth truth : truthsOf(write("repeats", 2_000, 1))) {
            String id = truth.channel() + " " + truth.externalId();
            boolean follows =
                    truth.expected().equals(Truth.REPEAT) || truth.expected().equals(BadRows.CHANGED_CONTENT.code());
            assertThat(seen.contains(id)).as(truth.toString()).isEqualTo(follows);
            seen.add(id);
        }
    }

    @Test
    void theEmailExportIsStrictlyMs949() throws IOException {
        byte[] bytes = Files.readAllBytes(write("ms949", 2_000, 1).resolve("email.csv"));

        String text = Charset.forName("MS949")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(java.nio.ByteBuffer.wrap(bytes))
                .toString();

        assertThat(text).startsWith("접수번호,접수일시,이름").contains("카카오");
    }

    private Path write(String name, int claims, long seed) throws IOException {
        Path out = folder.resolve(name);
        SampleExports.write(out, SampleRows.of(claims, seed));
        return out;
    }

    private static List<Truth> truthsOf(Path sample) throws IOException {
        List<Truth> truths = new ArrayList<>();
        TruthFile.read(sample.resolve("truth.csv"), truths::add);
        return truths;
    }

    private static List<Truth> acceptedOf(Path sample) throws IOException {
        return truthsOf(sample).stream().filter(Truth::isAccepted).toList();
    }

    private static List<Truth> inScope(List<Truth> truths) {
        return truths.stream()
                .filter(truth -> !truth.damageNature().equals("OUT_OF_SCOPE"))
                .toList();
    }

    private static Map<String, Long> countedBy(List<Truth> truths, java.util.function.Function<Truth, String> key) {
        return truths.stream().collect(groupingBy(key, counting()));
    }
}
