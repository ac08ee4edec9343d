package kr.outageclaims.sample.narrative;

import static kr.outageclaims.money.Won.won;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.outageclaims.money.Won;
import kr.outageclaims.sample.dice.Dice;
import org.junit.jupiter.api.Test;

class AmountWordsTest {

    @Test
    void tensOfThousandsAreSpelledAsPeopleDo() {
        assertThat(spellings(won(200_000)))
                .containsExactlyInAnyOrder("200,000원", "200000원", "200,000 원", "20만원", "20만 원", "20만", "이십만원", "이십만 원");
    }

    @Test
    void thousandsNeverLoseTheirRest() {
        assertThat(spellings(won(45_000)))
                .containsExactlyInAnyOrder("45,000원", "45000원", "45,000 원", "4만5천원", "4만 5천 원");
        assertThat(spellings(won(5_600))).containsExactlyInAnyOrder("5,600원", "5600원", "5,600 원");
    }

    private static Set<String> spellings(Won won) {
        return IntStream.range(0, 400)
                .mapToObj(i -> AmountWords.korean(won, Dice.of(1, i, "test")))
                .collect(Collectors.toSet());
    }
}
