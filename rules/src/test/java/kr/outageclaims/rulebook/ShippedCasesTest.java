package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedCasesTest {

    static Stream<Arguments> cases() {
        Rulebooks shipped = Rulebooks.shipped();
        return shipped.versions().stream()
                .map(shipped::version)
                .flatMap(rulebook -> rulebook.cases().stream()
                        .map(worked -> Arguments.of(rulebook.version(), worked.id(), rulebook, worked)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void everyWorkedCaseComesOutAsWritten(String version, String id, Rulebook rulebook, WorkedCase worked) {
        Ruling ruling = rulebook.evaluate(worked.facts());

        assertThat(ruling.outcome()).isEqualTo(worked.outcome());
    }
}
