package kr.outageclaims.intake.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountNumberTest {

    @ParameterizedTest
    @CsvSource({
        "123456, false",
        "1234567, true",
        "110-234-567890, true",
        "１１０ ２３４ ５６７８９０, true",
        "1234567890123456, true",
        "12345678901234567, false",
        "국민 110-234-567890, false",
        "모름, false"
    })
    void sevenToSixteenDigitsArePayable(String typed, boolean payable) {
        assertThat(AccountNumber.of(typed).isPayable()).isEqualTo(payable);
    }

    @Test
    void keepsTheDigitsAndShowsNone() {
        assertThat(AccountNumber.of("110-234-567890").value()).isEqualTo("110234567890");
        assertThat(AccountNumber.of("110-234-567890")).hasToString("***");
    }
}
