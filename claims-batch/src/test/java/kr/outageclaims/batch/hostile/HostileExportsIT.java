package kr.outageclaims.batch.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import kr.outageclaims.batch.hostile.ImportProbe.Found;
import kr.outageclaims.claim.Channel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file is refused in one line, or its bad rows are set aside with place and code and the good one is taken. */
class HostileExportsIT {

    private static final int SECONDS_AT_MOST = 20;

    private static ImportProbe probe;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        probe = new ImportProbe();
    }

    @AfterAll
    static void stop() {
        probe.close();
    }

    static Stream<HostileCase> cases() {
        return Stream.concat(CsvCases.all(), WorkbookCases.all());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedInOneLineOrSetAsideWithPlaceAndCode(HostileCase given) throws IOException {
        Path file = folder.resolve("export" + given.suffix());
        given.writer().write(file);

        Found found = probe.imported(file, Channel.CALL_CENTRE);

        assertThat(found.answer().exitCode()).as(found.said()).isEqualTo(given.exit());
        assertThat(found.rejects().stream()
                        .skip(1)
                        .map(line -> line.split(","))
                        .map(cells -> cells[1] + "," + cells[2] + "," + cells[3]))
                .containsExactlyElementsOf(given.rejects());
        assertThat(found.said()).doesNotContain("홍", "010-0000", "1012345678", "hong@", "톡이", "먹통", "가가", "삼십만원");
        assertThat(found.millis()).isLessThan(SECONDS_AT_MOST * 1000L);
        if (given.exit() == 0) {
            assertThat(found.answer().out()).contains(given.told());
            assertThat(found.counts().get(0))
                    .isEqualTo(found.counts().get(1)
                            + found.counts().get(2)
                            + found.counts().get(3));
            assertThat(found.claims()).containsKey("GOOD");
            assertThat(String.join("", found.claims().values())).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]");
        } else {
            assertThat(found.answer().err().lines())
                    .singleElement()
                    .asString()
                    .contains(given.told())
                    .contains(" / ");
            assertThat(found.answer().out()).isEmpty();
            assertThat(found.claims()).isEmpty();
        }
    }
}
