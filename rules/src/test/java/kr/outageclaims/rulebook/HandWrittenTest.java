package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.outageclaims.claim.ClaimFacts;
import org.junit.jupiter.api.Test;

/** A yardstick that says something else would measure nothing. */
class HandWrittenTest {

    @Test
    void saysWhatTheRulebookSays() {
        Rulebook rulebook = Rulebooks.shipped().version("2022-12-29");
        RandomFacts random = new RandomFacts(rulebook, 20_221_229);
        Stream<ClaimFacts> facts = Stream.concat(
                rulebook.cases().stream().map(WorkedCase::facts),
                IntStream.range(0, 20_000).mapToObj(i -> random.next()));

        assertThat(facts.filter(claim -> !HandWritten.evaluate(claim)
                        .equals(rulebook.evaluate(claim).outcome())))
                .isEmpty();
    }
}
