package kr.outageclaims.sample.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BusinessNumbersTest {

    @Test
    void everyInventedNumberIsValidAndNoneIsMetTwice() {
        List<String> numbers =
                IntStream.range(0, 110_000).mapToObj(BusinessNumbers::of).toList();

        assertThat(numbers).doesNotHaveDuplicates().allMatch(BusinessNumbers::isValid);
        assertThat(numbers).allMatch(number -> number.matches("999-\\d{2}-\\d{5}"));
    }

    @Test
    void theCheckDigitIsTheTaxOffices() {
        assertThat(List.of("999-01-10073", "999-02-10143", "999-03-10214")).allMatch(BusinessNumbers::isValid);
        assertThat(List.of("999-01-10074", "999-10-10073", "999-01-1007")).noneMatch(BusinessNumbers::isValid);
    }

    @Test
    void aBrokenNumberIsNotValid() {
        assertThat(BusinessNumbers.isValid(BusinessNumbers.broken("999-01-10073")))
                .isFalse();
    }
}
